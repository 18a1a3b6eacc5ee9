package network.relais.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.people.Language;
import network.relais.publishing.SendableMails;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks at a mail text where the program will read it when the mail is written, in every language: whether it is there, is well
 * formed, and asks only for values that somebody provides. Whether an optional value is there in a certain mission is not known
 * before.
 */
@Component
class CheckMailTexts implements SendableMails {

    private static final String LINK = "link";

    /** Only for a text that asks something. */
    private static final String ANSWER_LINK = "answerLink";

    private final MailTexts texts;
    private final Enclose enclose;
    private final PutLinkIn links;
    private final List<MailFacts> facts;

    CheckMailTexts(MailTexts texts, Enclose enclose, PutLinkIn links, ObjectProvider<MailFacts> facts) {
        this.texts = texts;
        this.enclose = enclose;
        this.links = links;
        this.facts = facts.stream().toList();
    }

    @Override
    public List<Obstacle> obstacles(String text, boolean leadsToStep) {
        if (!MailTexts.isName(text) || text.startsWith("_")) {
            return List.of(new Obstacle(
                    "“%s” is no name of a mail text.".formatted(text),
                    "Name a file of bpmn/mail/fr and bpmn/mail/en without its ending: small letters, digits and _, such as"
                            + " kick_off."));
        }
        var missing = Stream.of(Language.values())
                .filter(language -> !texts.has(language, text))
                .map(language -> file(language, text))
                .toList();
        if (!missing.isEmpty()) {
            return List.of(new Obstacle(
                    "The mail text “%s” is not there in every language.".formatted(text),
                    "Write %s as bpmn/mail/README.md says, then publish again."
                            .formatted(String.join(" and ", missing))));
        }
        return Stream.of(Language.values())
                .flatMap(language -> inOneLanguage(language, text, leadsToStep).stream())
                .toList();
    }

    private List<Obstacle> inOneLanguage(Language language, String name, boolean leadsToStep) {
        var file = file(language, name);
        MailText text;
        Set<String> everywhere;
        Set<String> outside;
        try {
            text = MailText.read(texts, language, name);
            everywhere = text.names();
            outside = text.namesOutsideSections();
        } catch (IllegalStateException unreadable) {
            return List.of(new Obstacle(
                    "Its mail cannot be written: %s.".formatted(unreadable.getMessage()),
                    "Correct %s, then publish again.".formatted(file)));
        }
        var obstacles = new ArrayList<Obstacle>();
        if (everywhere.contains(LINK) && !leadsToStep) {
            obstacles.add(new Obstacle(
                    "Its mail leads to a step ({{link}} in %s), and the diagram does not say to which.".formatted(file),
                    "Fill in “Step” with the id of a user task, or take the link out of the text."));
        }
        var unknown = unknown(everywhere, outside);
        if (text.asks().isPresent()) {
            unknown.remove(ANSWER_LINK);
        }
        if (!unknown.isEmpty()) {
            obstacles.add(new Obstacle(
                    "Its mail asks for values that nobody provides: %s.".formatted(inBraces(unknown)),
                    "Correct them in %s; bpmn/mail/README.md lists all values.".formatted(file)));
        }
        text.encloses()
                .filter(word -> !enclose.knows(word))
                .ifPresent(word -> obstacles.add(new Obstacle(
                        "Its mail encloses “%s”, and nobody makes such a paper.".formatted(word),
                        "Correct it in %s; bpmn/mail/README.md says what can go along.".formatted(file))));
        text.asks()
                .filter(word -> !links.knows(word))
                .ifPresent(word -> obstacles.add(new Obstacle(
                        "Its mail asks “%s”, and nobody takes such an answer by a link.".formatted(word),
                        "Correct it in %s; bpmn/mail/README.md says what can be asked.".formatted(file))));
        return obstacles;
    }

    /** A name with a dot begins with a word wherever it stands; one without may belong to the section around it. */
    private Set<String> unknown(Set<String> everywhere, Set<String> outside) {
        var asked = new TreeSet<String>();
        everywhere.stream().filter(name -> name.contains(".")).forEach(asked::add);
        asked.addAll(outside);
        var known = known();
        asked.removeIf(name -> known.contains(firstTwo(name)));
        return asked;
    }

    private Set<String> known() {
        var known = new LinkedHashSet<>(MissionWords.names());
        known.add(LINK);
        known.add("mission");
        for (var fact : facts) {
            known.add(fact.word());
            fact.names().forEach(name -> known.add(fact.word() + "." + name));
        }
        return known;
    }

    /** {@code protocol.register} of {@code protocol.register.length}: what is inside a value is the feature's own. */
    private static String firstTwo(String name) {
        return Stream.of(name.split("\\.")).limit(2).collect(Collectors.joining("."));
    }

    private static String inBraces(Set<String> names) {
        return names.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "));
    }

    private static String file(Language language, String name) {
        return "bpmn/mail/" + language.code() + "/" + name + ".html";
    }
}
