package se.samordna.itests.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests in a browser. They take a Playwright {@code BrowserContext}, fresh for each test and
 * Swedish; a {@code Browser} for one that needs another kind (without JavaScript, a narrow screen);
 * and a {@link Pictures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface WithBrowser {}
