package se.samordna.itests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the one Karaf that all test classes share. They take a {@link Samordna} as a parameter;
 * what they leave behind, others find, so each makes its own persons and puts the clock back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KarafExtension.class)
public @interface OnKaraf {}
