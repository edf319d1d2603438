package se.samordna.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.Recipient;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * That somebody was given a copy of a version of a crisis plan, and keeps it. What another was
 * given stands among what was disclosed of the person, too (PDL 3 kap. 11 §).
 *
 * @param version the number of the version
 * @param versionWrittenAt when that version was written
 * @param recipient {@code null} when it was the person
 * @param consent the consent that it rests on, {@code null} for the person's own
 */
public record CrisisPlanCopy(
    Id<CrisisPlanCopy> id,
    Id<Person> person,
    int version,
    Instant versionWrittenAt,
    @Nullable Recipient recipient,
    @Nullable Id<Consent> consent,
    Id<Staff> givenBy,
    Instant givenAt) {}
