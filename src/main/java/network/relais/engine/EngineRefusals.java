package network.relais.engine;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the engine does not let somebody do from one of our pages is forbidden, and no failure. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineRefusals {

    @ExceptionHandler(AuthorizationException.class)
    void forbidden(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
