package network.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser, over real HTTP: keeps cookies, sends the tokens that our pages and the web applications want, and
 * does not follow redirects, so that a test sees them.
 */
public final class Browser {

    static {
        // A server may close a connection at the moment at which the next request leaves by it: a browser then sends it
        // once more.
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
    }

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String basic;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Signed in at our login page, and with Tasklist opened once. */
    public static Browser of(String login, String password, int port) {
        var browser = new Browser(port);
        var answer = browser.signIn(login, password);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .as("where %s is led after signing in", login)
                .doesNotContain("/login");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return browser;
    }

    /** A client of {@code /engine-rest} that sends its name and password with each request. */
    public static Browser withBasic(String login, String password, int port) {
        var browser = new Browser(port);
        browser.basic = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser;
    }

    public HttpResponse<String> signIn(String login, String password) {
        return submit("/login", "/login", Map.of("username", login, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** As {@link #get}, for what is no text. */
    public HttpResponse<byte[]> getBytes(String path) {
        return exchange(prepared("GET", path, BodyPublishers.noBody()), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> getWith(Map<String, String> headers, String path) {
        var request = prepared("GET", path, BodyPublishers.noBody());
        headers.forEach(request::setHeader);
        return exchange(request);
    }

    public HttpResponse<String> getAs(String type, String path) {
        return exchange(prepared("GET", path, BodyPublishers.noBody()).setHeader("Accept", type));
    }

    /** As {@link #get}, by a browser that asks for pages in that language, such as {@code fr-FR}. */
    public HttpResponse<String> getIn(String language, String path) {
        return exchange(prepared("GET", path, BodyPublishers.noBody()).header("Accept-Language", language));
    }

    /** As {@link #get}, by a browser that has kept the answer with that {@code ETag}. */
    public HttpResponse<String> getUnlessKept(String eTag, String path) {
        return exchange(prepared("GET", path, BodyPublishers.noBody()).header("If-None-Match", eTag));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    /** As {@link #post}, without saying beforehand how long it is. */
    public HttpResponse<String> postInPieces(String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return exchange(prepared("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .header("Content-Type", "application/json"));
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null);
    }

    /** Opens a page with a form and sends it with these fields. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = FORM_TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form with a token on %s", page).isTrue();
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token.group(1))));
        return postForm(action, body);
    }

    /** Sends a form as it is, without a token of its page. */
    public HttpResponse<String> postForm(String action, String body) {
        return exchange(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As {@link #submit}, by a form that takes a file besides. */
    public HttpResponse<String> submitFile(
            String page, String action, Map<String, String> fields, String field, String name, byte[] content) {
        var token = FORM_TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form with a token on %s", page).isTrue();
        var boundary = "----relais" + content.length;
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        var head = all.entrySet().stream()
                .map(each -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        var file =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
                        .formatted(boundary, field, name);
        return exchange(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head + file),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** @return the status that sending this file in a multipart form was answered with */
    public int upload(String path, String file, String content) {
        var boundary = "----relais";
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%2$s\"\r\n"
                        .formatted(boundary, file)
                + "Content-Type: text/plain\r\n\r\n%2$s\r\n--%1$s--\r\n".formatted(boundary, content);
        return exchange(prepared("POST", path, BodyPublishers.ofString(body))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary))
                .statusCode();
    }

    /**
     * Opens a page with a form and sends it with these fields and a file.
     *
     * @param fileName null for no file
     * @return the status of the answer
     */
    public int submitWithFile(
            String page,
            String action,
            Map<String, String> fields,
            String field,
            @Nullable String fileName,
            byte[] content) {
        var token = FORM_TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form with a token on %s", page).isTrue();
        var boundary = "----relais";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        all.forEach((name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8)));
        if (fileName != null) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
                            .formatted(boundary, field, fileName)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return exchange(prepared("POST", action, BodyPublishers.ofByteArray(body.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("X-CSRF-TOKEN", token.group(1)))
                .statusCode();
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json) {
        var request = prepared(method, path, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return exchange(request);
    }

    private HttpRequest.Builder prepared(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Accept", isForScript(path) ? "application/json" : "text/html");
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        if (path.startsWith("/api/") && !method.equals("GET")) {
            var token = get("/api/form-token").body();
            request.header("X-CSRF-TOKEN", token.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"));
        }
        return request;
    }

    private static boolean isForScript(String path) {
        return path.contains("/api/") || path.startsWith("/engine-rest") || path.startsWith("/actuator");
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request.build(), reader);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
