package network.relais.engine;

import network.relais.text.Texts;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;

/**
 * Keeps texts as String variables, and refuses those that do not fit or deceive a reader before the database does,
 * whichever form they came through and whichever database it is.
 */
final class PlainTexts extends StringValueSerializer {

    /** The width of the engine's column; H2 counts UTF-16 units in it, so an emoji takes two. */
    private static final int WIDTH = 4000;

    @Override
    public void writeValue(StringValue value, ValueFields field) {
        var text = value.getValue();
        if (text != null) {
            check(field.getName(), text);
        }
        super.writeValue(value, field);
    }

    /** @throws network.relais.Rejection naming the field if the text cannot be kept */
    static void check(String field, String text) {
        var wideCharacters = text.length() - text.codePointCount(0, text.length());
        Texts.paragraph(field, text, WIDTH - Math.min(WIDTH, wideCharacters));
    }
}
