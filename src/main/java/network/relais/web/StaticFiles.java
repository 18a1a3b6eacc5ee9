package network.relais.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * What browsers get as it lies in the program. Each kind has an address of its own and nothing else is looked for: were it
 * {@code /**}, as Boot has it, each link that a page writes would be looked for in all jars, since it could be a file's.
 */
@Component
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_A_MONTH = CacheControl.maxAge(Duration.ofDays(30));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        forms(files);
        pages(files, "classpath:/static/", "/*.css", "/*.svg", "/*.js");
        pages(files, "classpath:/static/browser/", "/browser/*.js");
    }

    /**
     * The forms that Tasklist loads from us, and their scripts. Diagrams name them by an address that cannot change with their
     * content, so browsers ask each time whether they have; the answer is short while nothing has.
     */
    private static void forms(ResourceHandlerRegistry files) {
        files.addResourceHandler("/forms/**")
                .addResourceLocations("classpath:/static/forms/")
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(StaticFiles::digest)
                // Files of one program may all bear the same date, and those of the next one too.
                .setUseLastModified(false);
    }

    /**
     * What our own pages ask for bears its content in its address ({@code /relais-8f3a….css}), so that a new program never
     * meets an old file.
     */
    private static void pages(ResourceHandlerRegistry files, String location, String... addresses) {
        files.addResourceHandler(addresses)
                .addResourceLocations(location)
                .setCacheControl(FOR_A_MONTH)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static String digest(Resource file) {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
