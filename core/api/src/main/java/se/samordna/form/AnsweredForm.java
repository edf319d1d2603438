package se.samordna.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * Answers to one version of a form, which they always render with.
 *
 * @param revision counts the saves from 1; completed answers never change
 * @param completed whether the answers are final rather than a draft
 * @param by who saved them last
 * @param profession of the one who completed them, as a fact at that time
 * @param scores what the form reckons from the answers, by the score's name; empty for a draft
 */
public record AnsweredForm(
    Id<AnsweredForm> id,
    Id<Person> person,
    Optional<Id<Enrolment>> enrolment,
    Canonical canonical,
    int revision,
    boolean completed,
    Answers answers,
    Id<Staff> by,
    String byName,
    @Nullable Profession profession,
    Instant savedAt,
    Map<String, Scored> scores) {
  public AnsweredForm {
    scores = Map.copyOf(scores);
  }
}
