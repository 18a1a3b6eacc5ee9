package network.relais.publishing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The diagrams, decisions and forms of {@code bpmn/}, and the French of the forms, as they were at one moment. Mail texts and element templates live in
 * the same folder and are no part of it: a mail text is always the latest, whatever edition a mission runs. The tree only
 * remembers what the mail texts were, since one that was missing may be why it was refused.
 */
public final class BpmnTree {

    private static final Pattern PUBLISHED =
            Pattern.compile("(?!mail/)(?!\\.)(?!.*/\\.).+\\.(bpmn|dmn|form)|" + Pattern.quote(FrenchWords.FILE));

    private static final Pattern MAIL_TEXT = Pattern.compile("mail/(?!.*/\\.)(?!\\.).+\\.html");

    private final SortedMap<String, byte[]> files;
    private final Manifest mailTexts;

    private BpmnTree(SortedMap<String, byte[]> files, Manifest mailTexts) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.mailTexts = mailTexts;
    }

    /**
     * @param files content by path relative to {@code bpmn/}, with {@code /} between folders; whatever is no part of an
     *     edition is left out
     */
    public static BpmnTree of(Map<String, byte[]> files) {
        var published = new TreeMap<String, byte[]>();
        var mailTexts = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (holds(path)) {
                published.put(path, content.clone());
            } else if (isMailText(path)) {
                mailTexts.put(path, content);
            }
        });
        return new BpmnTree(published, Manifest.of(mailTexts));
    }

    /** Whether a file of {@code bpmn/} is published: hidden files, such as those an editor leaves behind, are not. */
    public static boolean holds(String path) {
        return PUBLISHED.matcher(path).matches();
    }

    /** Whether a file of {@code bpmn/} is a mail text. */
    public static boolean isMailText(String path) {
        return MAIL_TEXT.matcher(path).matches();
    }

    /** Content by path, sorted by path. The arrays are shared: do not write to them. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    public Manifest manifest() {
        return Manifest.of(files);
    }

    /** What the mail texts beside it were; empty where whoever read the tree did not look at them. */
    public Manifest mailTexts() {
        return mailTexts;
    }
}
