package se.samordna.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * The person's word that something in a version of their crisis plan is wrong. The version stays as
 * it was written and the note stands beside it (PDL 3 kap. 8 §, LSS 21 b §).
 *
 * @param version the number of the version
 * @param versionWrittenAt when that version was written
 * @param words what is wrong and what is right, in the person's words
 * @param recordedBy {@code null} when the person wrote it themselves, by their own login
 */
public record CrisisPlanCorrection(
    Id<CrisisPlanCorrection> id,
    Id<Person> person,
    int version,
    Instant versionWrittenAt,
    String words,
    Said said,
    @Nullable Id<Staff> recordedBy,
    Instant recordedAt) {}
