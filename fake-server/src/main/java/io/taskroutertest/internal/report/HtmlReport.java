package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log as one HTML file that needs nothing else: styles, scripts, the charting library and the data are in it, and its
 * policy lets it load nothing.
 */
public final class HtmlReport {

    private static final Pattern SLOT = Pattern.compile("\\[\\[(\\w+)]]");

    private HtmlReport() {}

    /**
     * What a report is about.
     *
     * @param note what to show above everything else, such as a failure; empty for nothing
     * @param start what times count from
     */
    public record Subject(String title, String note, Instant start, Instant now) {}

    /** @param explanations by the SID of the task; those of all tasks, or of the ones that are most asked for */
    public static String of(Subject subject, List<LoggedEvent> log, PackedTexts explanations) {
        String library = resource("echarts.min.js");
        String script = "'use strict';\n" + resource("model.js") + resource("chart.js") + resource("page.js");
        Map<String, String> parts = Map.of(
                "title",
                escaped(subject.title()),
                "hashes",
                hash(library) + " " + hash(script),
                "style",
                resource("report.css"),
                "library",
                library,
                "script",
                script,
                "data",
                inScript(ReportData.json(subject, log, explanations)));
        String page = resource("report.html");
        StringBuilder html = new StringBuilder(page.length());
        Matcher slot = SLOT.matcher(page);
        int copied = 0;
        while (slot.find()) {
            html.append(page, copied, slot.start()).append(parts.get(slot.group(1)));
            copied = slot.end();
        }
        return html.append(page, copied, page.length()).toString();
    }

    /** As the Content Security Policy names a script: the browser runs no other. */
    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** No text of a test can end the element that it is in, or begin a comment there: JSON can do without the sign. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream resource = HtmlReport.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing beside " + HtmlReport.class
                        + "; a build puts it there, so build with Maven before running from elsewhere");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
