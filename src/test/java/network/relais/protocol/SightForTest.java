package network.relais.protocol;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Another setting for a while, without another program for it. */
public final class SightForTest {

    private final ProtocolSettings settings;
    private final Object before;

    private SightForTest(ProtocolSettings settings) {
        this.settings = settings;
        this.before = settings.sight();
    }

    public static SightForTest ownLines(ApplicationContext program) {
        var sight = new SightForTest(program.getBean(ProtocolSettings.class));
        sight.set(ProtocolReaders.Sight.OWN_LINES);
        return sight;
    }

    public void asBefore() {
        set(before);
    }

    private void set(Object sight) {
        ReflectionTestUtils.setField(settings, "sight", sight);
    }
}
