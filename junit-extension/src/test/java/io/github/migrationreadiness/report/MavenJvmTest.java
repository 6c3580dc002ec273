package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenJvmTest {

    private static final String MAVEN = "/usr/bin/java -classpath /opt/maven/boot/plexus-classworlds-2.9.0.jar"
            + " -Dclassworlds.conf=/opt/maven/bin/m2.conf -Dmaven.home=/opt/maven"
            + " -Dmaven.multiModuleProjectDirectory=/work/or ders ";
    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LAUNCHER + " -q test",
                "-Dmaven.mainClass=org.apache.maven.cling.MavenCling " + LAUNCHER + " test",
                "org.codehaus.classworlds.Launcher -Didea.version=2026.1 test",
                "org.apache.maven.wrapper.MavenWrapperMain test",
            })
    void isMaven(String rest) {
        assertThat(MavenJvm.isMaven(MAVEN + rest)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -Dmvnd.home=/opt/mvnd -Dmaven.multiModuleProjectDirectory=/orders"
                        + " org.mvndaemon.mvnd.common.MavenDaemon",
                MAVEN + "-Dmaven.mainClass=org.apache.maven.cling.MavenShellCling " + LAUNCHER,
                "java -Dclassworlds.conf=other.conf " + LAUNCHER,
                "java -cp gradle-daemon-main.jar org.gradle.launcher.daemon.bootstrap.GradleDaemon 8.14",
                "java -cp gradle-worker.jar worker.org.gradle.process.internal.worker.GradleWorkerMain",
                "java -jar target/surefire/surefirebooter-20261129.jar target/surefire jvmRun1 surefire1tmp",
                "java com.intellij.rt.junit.JUnitStarter -junit5 com.example.OrdersTest",
                "java com.example.Main",
                "java",
            })
    void isNothingElse(String commandLine) {
        assertThat(MavenJvm.isMaven(commandLine)).isFalse();
    }

    @Test
    void isKnownToBeGone() {
        ProcessHandle self = ProcessHandle.current();
        assertThat(MavenJvm.runs(
                        self.pid() + " since " + self.info().startInstant().orElseThrow()))
                .isTrue();
        assertThat(MavenJvm.runs(self.pid() + " since 1970-01-01T00:00:00Z"))
                .as("another process had the number before")
                .isFalse();
    }
}
