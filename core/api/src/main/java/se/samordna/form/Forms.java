package se.samordna.form;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.person.Person;

/**
 * Forms and the answers to them. Each call about a person is one access; safe for use by many
 * threads.
 *
 * <p>A published version of a form never changes and is kept in the store, so that answers can be
 * read when the model that brought it is gone.
 */
@ProviderType
public interface Forms {
  /**
   * The forms that can be answered for the person now: those of models enabled where the caller
   * works.
   */
  List<Form> offered(Caller caller, Id<Person> person);

  /** A form by name and version, also one whose model is gone. */
  Optional<Form> definition(Canonical canonical);

  /** The newest version here of a form, by its url. */
  Optional<Form> newest(String url);

  /** Answers of the person, newest first: all forms, or one by its url. */
  List<AnsweredForm> of(Caller caller, Id<Person> person, Optional<String> url);

  /**
   * The person's file together with the answers and the forms offered, as one access: whoever looks
   * at a form sees the person, the answers under way and those of the last time, and the person
   * should find one look in the log, not three.
   *
   * @param url the answers of one form only; of all forms when empty
   */
  FormFile file(Caller caller, Id<Person> person, Optional<String> url);

  /** One set of answers. */
  AnsweredForm get(Caller caller, Id<AnsweredForm> answered);

  /**
   * Begins a set of answers, as a draft or completed.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4101} when the form is not offered, and with
   *     every problem of the answers; a draft may lack answers but may not hold wrong ones
   */
  AnsweredForm begin(Caller caller, NewAnswers answers);

  /**
   * Saves a draft again, or completes it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4113} when it is completed already
   */
  AnsweredForm save(
      Caller caller, Id<AnsweredForm> answered, int revision, Answers answers, boolean completed);

  /** What is needed to begin a set of answers. */
  record NewAnswers(
      Id<Person> person,
      Optional<Id<Enrolment>> enrolment,
      Canonical canonical,
      Answers answers,
      boolean completed) {}
}
