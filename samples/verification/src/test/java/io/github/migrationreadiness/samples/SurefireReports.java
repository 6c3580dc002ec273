package io.github.migrationreadiness.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What surefire wrote about a copied sample: what CI servers and IDEs will read of it. */
final class SurefireReports {

    private static final List<String> COUNTS = List.of("tests", "failures", "errors", "skipped");

    private final Map<String, List<String>> messages = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Reads the reports of the copy of a sample. */
    static SurefireReports of(String sample) throws IOException {
        return of(sample, "Test");
    }

    /** Reads the reports of one of several builds of a copy, whose names have an end of their own. */
    static SurefireReports of(String sample, String end) throws IOException {
        Path folder = Path.of(System.getProperty("copies"), sample, "target", "surefire-reports");
        SurefireReports reports = new SurefireReports();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(end + ".xml")).toList()) {
                reports.read(file);
            }
        }
        return reports;
    }

    /** {@return the failure messages by the names of their tests; none for those that passed} */
    Map<String, List<String>> messages() {
        return messages;
    }

    /** {@return the first lines of all failures, in their order} */
    List<String> firstLines() {
        return messages.values().stream()
                .flatMap(List::stream)
                .map(message -> message.lines().findFirst().orElse(""))
                .sorted()
                .toList();
    }

    /** {@return the line of numbers that surefire ends with} */
    String summary() {
        return "Tests run: " + counts.get("tests") + ", Failures: " + counts.get("failures") + ", Errors: "
                + counts.get("errors") + ", Skipped: " + counts.get("skipped");
    }

    private void read(Path file) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            elements(root, "testcase").forEach(this::read);
            COUNTS.forEach(name -> counts.merge(name, Integer.valueOf(root.getAttribute(name)), Integer::sum));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException("not a report of surefire: " + file, unreadable);
        }
    }

    private void read(Element test) {
        messages.computeIfAbsent(methodOf(test), name -> new ArrayList<>())
                .addAll(elements(test, "failure").stream()
                        .map(failure -> failure.getAttribute("message"))
                        .toList());
    }

    /** Surefire writes the parameter types behind the name, and the number of the run of the class behind those. */
    private static String methodOf(Element test) {
        return test.getAttribute("name").replaceFirst("\\(.*\\)", "");
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
