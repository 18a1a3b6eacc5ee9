package network.relais.demo;

import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Remembers, for tests, how far the years were played when the program could first be reached. */
final class WhenThePortOpened implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    record Years(boolean areOver) {}

    @Override
    public void initialize(ConfigurableApplicationContext program) {
        program.addApplicationListener(new ApplicationListener<WebServerInitializedEvent>() {
            @Override
            public void onApplicationEvent(WebServerInitializedEvent opened) {
                var progress = program.getBean(YearsProgress.class).find();
                program.getBeanFactory()
                        .registerSingleton(
                                "yearsWhenThePortOpened",
                                new Years(progress.filter(YearsProgress.State::isOver)
                                        .isPresent()));
            }
        });
    }
}
