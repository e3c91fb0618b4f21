package io.keepwarm.digest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The real browser of this machine, without a window, led over its DevTools protocol. Pages run no scripts in it.
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final ObjectMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path home;
    private final WebSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger loaded = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    /// What somebody prefers to read on.
    public enum Scheme {
        DARK,
        LIGHT
    }

    /// The browser, started; empty where none is installed.
    public static Optional<Chromium> start() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    private Chromium(Path program) {
        try {
            home = Files.createTempDirectory("chromium");
            process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--hide-scrollbars",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + home,
                            "about:blank")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Path port = home.resolve("DevToolsActivePort");
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
            socket = connect(Files.readAllLines(port).getFirst());
            send("Page.enable", Map.of());
            send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            // That the empty page it begins with is there must not be taken for the next one's being there.
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> evaluate("document.readyState").asText().equals("complete"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private WebSocket connect(String port) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        var page = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return http.newWebSocketBuilder()
                .buildAsync(URI.create(page.get("webSocketDebuggerUrl").asText()), new Listening())
                .join();
    }

    private final class Listening implements WebSocket.Listener {
        private final StringBuilder said = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            said.append(data);
            if (last) {
                heard(said.toString());
                said.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void heard(String message) {
        try {
            var read = JSON.readTree(message);
            if (read.has("id")) {
                answers.remove(read.get("id").asInt()).complete(read);
            } else if (read.path("method").asText().equals("Page.loadEventFired")) {
                loaded.incrementAndGet();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(String method, Map<String, ?> given) {
        int id = asked.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", given)), true)
                    .join();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        var read = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (read.has("error")) {
            throw new IllegalStateException(method + ": " + read.get("error"));
        }
        return read.get("result");
    }

    /// Opens a page, and returns when it is there.
    public void open(String address) {
        loading(() -> send("Page.navigate", Map.of("url", address)));
    }

    /// The words on the page, as they are seen.
    public String text() {
        return evaluate("document.body.innerText").asText();
    }

    /// Whether the page is wider than the window.
    public boolean isTooWide() {
        return evaluate("document.documentElement.scrollWidth > window.innerWidth")
                .asBoolean();
    }

    /// Writes into the field that is found.
    public void write(String selector, String text) {
        evaluate("document.querySelector('" + selector + "').focus()");
        send("Input.insertText", Map.of("text", text));
    }

    /// Chooses a value in the field that is found.
    public void choose(String selector, String value) {
        evaluate("document.querySelector('" + selector + "').value = '" + value + "'");
    }

    /// Clicks at what is found, which leads to another page.
    public void click(String selector) {
        loading(() -> press(selector));
    }

    /// Clicks at what is found on this page.
    public void press(String selector) {
        var place = evaluate("(e => { e.scrollIntoView(); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2] })(document.querySelector('" + selector + "'))");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.get(0).asDouble(),
                            "y",
                            place.get(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /// A picture of the whole page in a window of that width.
    public void picture(Path picture, int width, Scheme scheme) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of(
                                "name",
                                "prefers-color-scheme",
                                "value",
                                scheme.name().toLowerCase(Locale.ROOT)))));
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        var taken = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
        try {
            Files.write(picture, Base64.getDecoder().decode(taken.get("data").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode evaluate(String script) {
        return send("Runtime.evaluate", Map.of("expression", script, "returnByValue", true))
                .get("result")
                .path("value");
    }

    private void loading(Runnable step) {
        int before = loaded.get();
        step.run();
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> loaded.get() > before);
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                var unused = file.delete();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
