package network.relais.demo;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import network.relais.filing.Upload;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that the demo is told in. */
final class DemoFile {

    private DemoFile() {}

    /** As somebody hands it in. */
    static Upload upload(String name) {
        try (var file = new ClassPathResource("demo/" + name).getInputStream()) {
            return Upload.of(name, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's " + name + " cannot be read", e);
        }
    }

    static <T> T read(String name, Class<T> type) {
        try (var file = new ClassPathResource("demo/" + name).getInputStream()) {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .convertValue(tree, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's " + name + " cannot be read", e);
        }
    }
}
