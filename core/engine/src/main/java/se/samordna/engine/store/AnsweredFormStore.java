package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Canonical;
import se.samordna.form.Scored;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/** Answers to forms, as the JSON that FHIR calls a QuestionnaireResponse. */
@ProviderType
public interface AnsweredFormStore {
  /** Whose answers they are. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<AnsweredForm> answered);

  /** Keeps a new set of answers. */
  void add(Id<Provider> provider, Kept kept);

  /** One set of answers. */
  Optional<Kept> get(Id<Provider> provider, Id<AnsweredForm> answered);

  /** A person's answers, newest first: to all forms, or to one by its url; at most 500. */
  List<Kept> of(Id<Provider> provider, Id<Person> person, @Nullable String url);

  /** The newest completed answers of some persons to each form; one statement. */
  Map<Id<Person>, List<Kept>> newestCompleted(
      Id<Provider> provider, Collection<Id<Person>> persons);

  /**
   * Replaces a draft.
   *
   * @return whether the stored revision was the one before and a draft
   */
  boolean replace(Id<Provider> provider, Kept kept);

  /**
   * A set of answers as it is kept.
   *
   * @param answers as JSON
   */
  record Kept(
      Id<AnsweredForm> id,
      Id<Person> person,
      @Nullable Id<Enrolment> enrolment,
      Canonical canonical,
      int revision,
      boolean completed,
      String answers,
      Id<Staff> by,
      String byName,
      @Nullable Profession profession,
      Instant savedAt,
      Map<String, Scored> scores) {
    public Kept {
      scores = Map.copyOf(scores);
    }
  }
}
