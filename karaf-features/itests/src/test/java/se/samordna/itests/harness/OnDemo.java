package se.samordna.itests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of one Samordna that runs as a process of its own with the demo's persons and staff, and
 * with {@code deploy/} watched. All such classes share it, and take {@link OwnProcess} or {@link
 * Samordna} as a parameter. {@link Colleague#ofDemo} logs in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DemoExtension.class)
public @interface OnDemo {}
