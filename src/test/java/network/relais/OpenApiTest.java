package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code /api/openapi.json} says what there is, by a reader that is not ours: what is not described, or described and gone, fails. */
@WholeRelais
class OpenApiTest {

    private static final String A_PANEL = "/api/metrics/{panel}";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @LocalServerPort
    private int port;

    private String document;
    private OpenAPI described;

    @BeforeEach
    void itIsRead() {
        var answer = Browser.of("admin", "the-administrators-password", port).get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        document = answer.body();
        var read = new OpenAPIV3Parser().readContents(document, List.of(), new ParseOptions());
        assertThat(read.getMessages()).as("what a reader finds wrong").isEmpty();
        described = read.getOpenAPI();
    }

    @Test
    void strangersReadNothingOfIt() {
        assertThat(new Browser(port).get("/api/openapi.json").statusCode()).isEqualTo(401);
    }

    @Test
    void everyAddressIsDescribedAndNothingElse() {
        var expected = new TreeSet<>(ours().keySet());
        expected.remove("GET " + A_PANEL);
        var panels = operations().keySet().stream()
                .filter(address -> address.matches("GET /api/metrics/[a-z-]+") && !expected.contains(address))
                .collect(Collectors.toSet());

        assertThat(panels).contains("GET /api/metrics/overview", "GET /api/metrics/steps");
        expected.addAll(panels);
        assertThat(operations().keySet()).isEqualTo(expected);
        for (var panel : panels) {
            assertThat(Browser.of("admin", "the-administrators-password", port)
                            .get(panel.substring(4))
                            .statusCode())
                    .as("%s is there, but not for the administrator", panel)
                    .isEqualTo(403);
        }
    }

    @Test
    void everythingIsSaidOfEachOfThem() {
        var ids = new HashSet<String>();
        operations().forEach((address, operation) -> {
            assertThat(operation.getSummary()).as(address).isNotBlank();
            assertThat(ids.add(operation.getOperationId())).as(address).isTrue();
            assertThat(operation.getResponses()).as(address).containsKeys("401", "403");
            assertThat(operation.getResponses().keySet()).as(address).anyMatch(status -> status.startsWith("2"));
            assertThat(parameters(operation, "path")).as(address).isEqualTo(variables(address));
        });
    }

    /** A filter that a panel has is described, with what it takes. */
    @Test
    void eachPanelSaysWhatItCanBeAsked() {
        assertThat(parameters(operations().get("GET /api/metrics/overview"), "query"))
                .contains("from", "to", "kind", "place")
                .doesNotContain("version");
        assertThat(parameters(operations().get("GET /api/metrics/steps"), "query"))
                .contains("from", "to", "kind", "place", "phase", "version");
        assertThat(described.getComponents().getParameters())
                .allSatisfy((name, parameter) ->
                        assertThat(parameter.getDescription()).as(name).isNotBlank());
    }

    /** What never grows is listed; contents of diagrams come with each change. */
    @Test
    void whatThereIsToChooseFromIsListed() throws Exception {
        assertThat(schema("missions", "which").getEnum())
                .map(String::valueOf)
                .startsWith("delivered", "opened")
                .contains("lead-paid");
        assertThat(schema("missions", "which").getDefault()).isEqualTo("delivered");
        assertThat(schema("steps", "waits-for").getEnum())
                .map(String::valueOf)
                .contains("client", "unknown")
                .doesNotContain("");
        assertThat(schema("steps", "waits-for").getDefault()).isNull();
        assertThat(new ObjectMapper().readTree(document).at("/paths/~1api~1metrics~1compare/get/parameters"))
                .filteredOn(parameter -> parameter.path("name").asText().startsWith("version-"))
                .hasSize(2)
                .noneMatch(parameter -> parameter.path("schema").has("enum"));
    }

    private Schema<?> schema(String panel, String name) {
        return operations().get("GET /api/metrics/" + panel).getParameters().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .findFirst()
                .orElseThrow()
                .getSchema();
    }

    @Test
    void whoMayReadAPanelIsSaid() {
        assertThat(operations().get("GET /api/metrics/load").getDescription()).endsWith(" For animators.");
        assertThat(operations().get("GET /api/metrics/flow").getDescription()).endsWith(" For managers and animators.");
        assertThat(operations().get("GET /api/metrics/mine").getDescription()).contains("about nobody but them");
    }

    /** As far as a controller says which fields it reads. */
    @Test
    void theFieldsOfABodyAreThoseThatAreRead() {
        var bodies = new TreeSet<String>();
        ours().forEach((address, method) -> Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(body -> {
                    bodies.add(address);
                    var schema = operations()
                            .get(address)
                            .getRequestBody()
                            .getContent()
                            .get("application/json")
                            .getSchema();
                    assertSameFields(address, body.getParameterType(), schema);
                }));
        assertThat(bodies).hasSizeGreaterThan(5);
    }

    private void assertSameFields(String where, Class<?> read, Schema<?> schema) {
        var resolved = schema.get$ref() == null
                ? schema
                : described.getComponents().getSchemas().get(schema.get$ref().replaceFirst(".*/", ""));
        assertThat(resolved.getProperties().keySet())
                .as(where)
                .isEqualTo(Arrays.stream(read.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet()));
        for (var component : read.getRecordComponents()) {
            if (component.getType().isRecord()) {
                assertSameFields(where + " " + component.getName(), component.getType(), (Schema<?>)
                        resolved.getProperties().get(component.getName()));
            }
        }
    }

    /** Nothing that it refers to is missing; a reader passes over some of that. */
    @Test
    void whatItRefersToIsThere() throws Exception {
        var tree = new ObjectMapper().readTree(document);

        var references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> assertThat(
                        tree.at(reference).isMissingNode())
                .isFalse());
    }

    /** By method and address. */
    private Map<String, HandlerMethod> ours() {
        var ours = new TreeMap<String, HandlerMethod>();
        controllers.getHandlerMethods().forEach((mapping, method) -> {
            if (ControllerInputs.isOurs(method)) {
                mapping.getPatternValues().stream()
                        .filter(address -> address.startsWith("/api/"))
                        .forEach(address -> ours.put(
                                mapping.getMethodsCondition()
                                                .getMethods()
                                                .iterator()
                                                .next() + " " + address,
                                method));
            }
        });
        return ours;
    }

    private Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        described.getPaths().forEach((address, item) -> item.readOperationsMap()
                .forEach((PathItem.HttpMethod method, Operation operation) ->
                        operations.put(method + " " + address, operation)));
        return operations;
    }

    private Set<String> parameters(Operation operation, String where) {
        return operation.getParameters() == null
                ? Set.of()
                : operation.getParameters().stream()
                        .map(parameter -> parameter.get$ref() == null
                                ? parameter
                                : described
                                        .getComponents()
                                        .getParameters()
                                        .get(parameter.get$ref().replaceFirst(".*/", "")))
                        .filter(parameter -> parameter.getIn().equals(where))
                        .map(parameter -> parameter.getName())
                        .collect(Collectors.toSet());
    }

    private static Set<String> variables(String address) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(address)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
