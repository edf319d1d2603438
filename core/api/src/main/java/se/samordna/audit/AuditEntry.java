package se.samordna.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * One access to one person's data, as the log shows it.
 *
 * @param seq the row's number in the audit trail; numbers rise but need not follow on each other
 * @param unit where the one who asked worked, {@code null} when not known
 * @param staff who asked, {@code null} for an operator
 * @param objectKind what was read or changed, in one word of the glossary; empty when the action
 *     says it all
 * @param code the refusal's code, {@code CM-} and four digits; {@code null} when it was allowed
 */
public record AuditEntry(
    long seq,
    Instant at,
    @Nullable Id<Unit> unit,
    @Nullable Id<Staff> staff,
    @Nullable Role role,
    Action action,
    String objectKind,
    @Nullable UUID object,
    @Nullable Ground ground,
    Outcome outcome,
    @Nullable String code) {}
