package io.github.migrationreadiness.config;

/** Reads what is reported after the tests. */
record ReportReader(Values values, Places places) {

    ReportSettings read() {
        return new ReportSettings(
                values.get(ConfigurationKeys.REPORT_ENABLED),
                places.absolute(values.get(ConfigurationKeys.REPORT_DIR)),
                values.get(ConfigurationKeys.REPORT_FORMATS),
                values.get(ConfigurationKeys.REPORT_SOURCE_ROOT));
    }
}
