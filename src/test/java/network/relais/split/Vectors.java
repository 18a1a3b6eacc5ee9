package network.relais.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The worked cases that the members have checked: what goes in and what must come out. */
public final class Vectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    public record Vector(String name, JsonNode input, JsonNode answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Vector> in(String file) {
        try (var stream = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            var vectors = new ArrayList<Vector>();
            for (JsonNode each : JSON.readTree(stream)) {
                vectors.add(new Vector(file + " #" + vectors.size(), each.get("case"), each.get("answer")));
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object tree(JsonNode json) {
        return JSON.convertValue(json, Object.class);
    }

    /** The answer to a case, written as the vectors write theirs. */
    static JsonNode answerTo(JsonNode input) {
        var answer = JSON.createObjectNode();
        try {
            Split split = Split.of(SplitCaseReader.read(tree(input)));
            answer.put("currency", split.currency().name());
            var lines = answer.putArray("lines");
            split.lines().forEach(line -> lines.addObject()
                    .put("kind", line.kind().code())
                    .put("party", line.party())
                    .put("amount", line.amount().plain()));
            var totals = answer.putObject("totals");
            split.totals().forEach((party, total) -> totals.put(party, total.plain()));
        } catch (SplitRejected rejected) {
            answer.put("error", rejected.code());
        }
        return answer;
    }
}
