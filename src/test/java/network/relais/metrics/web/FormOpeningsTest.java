package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import network.relais.Means;
import network.relais.web.CurrentPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which requests open a form, and that a note is nothing to whoever reads it. */
class FormOpeningsTest {

    private final List<String> noted = new ArrayList<>();

    @BeforeEach
    void annIsSignedIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new CurrentPerson("p1", "Ann", Set.of(), "mark").signedIn(Means.PASSWORD));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/9f-1/form",
                "/engine-rest/task/9f-1/form",
                "/engine-rest/engine/default/task/9f-1/form"
            })
    void toFetchATasksFormIsToOpenIt(String address) throws Exception {
        answered("GET", address, 200);

        assertThat(noted).containsExactly("9f-1 p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/9f-1",
                "/engine-rest/task/9f-1/form-variables",
                "/engine-rest/task/form",
                "/camunda/api/engine/engine/default/process-definition/9f-1/form"
            })
    void toLookAtSomethingElseIsNot(String address) throws Exception {
        answered("GET", address, 200);

        assertThat(noted).isEmpty();
    }

    @Test
    void whatWasRefusedOrSentWasNotOpened() throws Exception {
        answered("GET", "/engine-rest/task/9f-1/form", 404);
        answered("POST", "/engine-rest/task/9f-1/form", 200);

        assertThat(noted).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInOpensNothing() throws Exception {
        SecurityContextHolder.clearContext();

        answered("GET", "/engine-rest/task/9f-1/form", 200);

        assertThat(noted).isEmpty();
    }

    @Test
    void aNoteThatFailsLeavesTheAnswerAsItIs() throws Exception {
        var request = new MockHttpServletRequest("GET", "/engine-rest/task/9f-1/form");
        var response = new MockHttpServletResponse();

        new FormOpenings((task, person) -> {
                    throw new IllegalStateException("The database is gone");
                })
                .doFilter(
                        request, response, (asked, answer) -> answer.getWriter().write("{}"));

        assertThat(response.getContentAsString()).isEqualTo("{}");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private void answered(String method, String address, int status) throws Exception {
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        new FormOpenings((task, person) -> noted.add(task + " " + person))
                .doFilter(new MockHttpServletRequest(method, address), response, (asked, answer) -> {});
    }
}
