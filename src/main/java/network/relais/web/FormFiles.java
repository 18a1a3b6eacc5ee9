package network.relais.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The forms that Tasklist loads from us, and their scripts. Diagrams name them by an address that cannot change with their
 * content, so browsers ask each time whether they have; the answer is short while nothing has.
 */
@Component
class FormFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/forms/**")
                .addResourceLocations("classpath:/static/forms/")
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(FormFiles::digest)
                // Files of one program may all bear the same date, and those of the next one too.
                .setUseLastModified(false);
    }

    private static String digest(Resource file) {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
