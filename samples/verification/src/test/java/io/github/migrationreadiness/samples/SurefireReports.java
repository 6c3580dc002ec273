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

    private final Map<String, List<String>> messages = new TreeMap<>();

    /** Reads the reports of the copy of a sample. */
    static SurefireReports of(String sample) throws IOException {
        return of(sample, "surefire-reports");
    }

    /** Reads the reports that one of several builds of a copy left in a folder of its own. */
    static SurefireReports of(String sample, String reportsFolder) throws IOException {
        Path folder = Path.of(System.getProperty("copies"), sample, "target", reportsFolder);
        SurefireReports reports = new SurefireReports();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                reports.read(file);
            }
        }
        return reports;
    }

    /** {@return the failure messages by the names of their tests; none for those that passed} */
    Map<String, List<String>> messages() {
        return messages;
    }

    private void read(Path file) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            elements(root, "testcase").forEach(this::read);
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
