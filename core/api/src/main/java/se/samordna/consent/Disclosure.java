package se.samordna.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Ground;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * That somebody outside the provider was told something (PDL 3 kap. 11 §): who, when, what and on
 * which ground. Never changed and never removed before the record.
 *
 * @param what what was handed over, in words
 * @param way whether a copy went out, which the recipient keeps, or it was read where it stands
 * @param ground consent, statute or emergency
 * @param consent {@code null} unless it rests on one
 * @param statute {@code null} unless the law itself is the ground
 * @param reason why, where there was no consent; empty otherwise
 * @param by who handed it over, or who read it at the recipient
 */
public record Disclosure(
    Id<Disclosure> id,
    Id<Person> person,
    Recipient recipient,
    Purpose purpose,
    List<InformationCategory> categories,
    String what,
    Way way,
    Ground ground,
    @Nullable Id<Consent> consent,
    @Nullable StatutoryGround statute,
    String reason,
    Id<Staff> by,
    Instant at) {
  public Disclosure {
    categories = categories.stream().distinct().sorted().toList();
  }

  /** How it was told. */
  public enum Way {
    COPY,
    LIVE_VIEW
  }
}
