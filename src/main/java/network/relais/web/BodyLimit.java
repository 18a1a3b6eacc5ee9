package network.relais.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is sent to one of the APIs when it is longer than anything people type: a long body costs memory and time before
 * anybody reads its first field. Files have a limit of their own.
 */
final class BodyLimit extends OncePerRequestFilter {

    /** In bytes; the draft of a protocol with a hundred lines takes some 50,000. */
    static final int LONGEST = 1_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LONGEST) {
            refuse(response);
        } else if (request.getContentLengthLong() >= 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else {
            // Sent in pieces, with no length said beforehand.
            var body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                refuse(response);
            } else {
                chain.doFilter(new AlreadyRead(request, body), response);
            }
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "{\"error\":\"TOO_LARGE\",\"message\":\"This is too long to be taken: at most 1 MB at a time.\"}");
    }

    /** The body once more, for whoever reads it next. */
    private static final class AlreadyRead extends HttpServletRequestWrapper {

        private final ServletInputStream stream;

        AlreadyRead(HttpServletRequest request, byte[] body) {
            super(request);
            this.stream = new Stream(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return stream;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
    }

    private static final class Stream extends ServletInputStream {

        private final ByteArrayInputStream body;

        Stream(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return body.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nobody reads this asynchronously");
        }
    }
}
