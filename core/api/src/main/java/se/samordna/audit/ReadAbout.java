package se.samordna.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.Role;
import se.samordna.text.Text;

/**
 * One access in the words of the person it was about: from where, when, by whom and what was done.
 *
 * @param unit from which unit, empty when not known
 * @param name who, empty where the provider tells the role instead, and always for somebody whose
 *     identity is protected
 * @param role of whoever it was, {@code null} for those who run Samordna
 * @param what was done, without a word of the content
 * @param refused whether it was stopped
 * @param emergency whether it was opened in an emergency
 */
public record ReadAbout(
    Instant at,
    String unit,
    String name,
    @Nullable Role role,
    Text what,
    boolean refused,
    boolean emergency) {}
