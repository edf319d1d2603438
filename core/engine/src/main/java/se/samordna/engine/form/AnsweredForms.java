package se.samordna.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.engine.task.Deed;
import se.samordna.engine.task.Deeds;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.FormFile;
import se.samordna.form.Forms;
import se.samordna.form.KnownStays;
import se.samordna.form.Scored;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonFile;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Forms and their answers in the store, each set of answers pinned to its version of the form. */
@Component(service = Forms.class)
public final class AnsweredForms implements Forms {
  private static final String ANSWERED = "answered form";

  private final Work work;
  private final FormDefinitions definitions;
  private final PersonFiles persons;
  private final Deeds deeds;
  private final R4Forms json = new R4Forms();

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public AnsweredForms(
      @Reference Work work,
      @Reference FormDefinitions definitions,
      @Reference PersonFiles persons,
      @Reference Deeds deeds) {
    this.work = work;
    this.definitions = definitions;
    this.persons = persons;
    this.deeds = deeds;
  }

  @Override
  public List<Form> offered(Caller caller, Id<Person> person) {
    Request request = work.by(caller, Action.FORM_READ).person(person);
    List<Form> offered = definitions.offered(caller.provider(), request.look(Access::units));
    request.record();
    return offered;
  }

  @Override
  public Optional<Form> definition(Canonical canonical) {
    return definitions.find(canonical);
  }

  @Override
  public Optional<Form> newest(String url) {
    return definitions.newest(url);
  }

  @Override
  public List<AnsweredForm> of(Caller caller, Id<Person> person, Optional<String> url) {
    return work
        .by(caller, Action.FORM_READ)
        .person(person)
        .read(access -> access.tx().answeredForms().of(access.provider(), person, url.orElse(null)))
        .stream()
        .map(this::answered)
        .toList();
  }

  @Override
  public FormFile file(Caller caller, Id<Person> person, Optional<String> url) {
    Seen seen =
        work.by(caller, Action.FORM_READ)
            .person(person)
            .read(
                access ->
                    new Seen(
                        persons.of(access),
                        access.tx().answeredForms().of(access.provider(), person, url.orElse(null)),
                        access.units(),
                        definitions.stays(access, one -> url.map(one::equals).orElse(true))));
    return new FormFile(
        seen.person(),
        seen.answered().stream().map(this::answered).toList(),
        definitions.offered(caller.provider(), seen.units()),
        seen.stays());
  }

  @Override
  public AnsweredForm get(Caller caller, Id<AnsweredForm> answered) {
    return answered(
        of(caller, Action.FORM_READ, answered).read(access -> stored(access, answered)));
  }

  @Override
  public AnsweredForm begin(Caller caller, NewAnswers wanted) {
    Request request = work.by(caller, Action.FORM_ANSWER).person(wanted.person());
    List<Form> offered = definitions.offered(caller.provider(), request.look(Access::units));
    Form form =
        offered.stream()
            .filter(one -> one.canonical().equals(wanted.canonical()))
            .findFirst()
            .orElseThrow(
                () ->
                    request.refuse(
                        Refusal.of(
                            Problem.at("/canonical", Code.FORM_UNKNOWN)
                                .with("form", wanted.canonical().toString()))));
    return answered(
        request.write(
            access -> {
              Filled filled = filled(form, wanted.answers(), wanted.completed());
              checkEnrolment(access, wanted.enrolment());
              Kept kept =
                  new Kept(
                      Id.next(),
                      wanted.person(),
                      wanted.enrolment().orElse(null),
                      form.canonical(),
                      1,
                      wanted.completed(),
                      filled.answers(),
                      caller.staff(),
                      caller.displayName(),
                      wanted.completed() ? profession(access) : null,
                      access.now(),
                      filled.scores());
              access.tx().answeredForms().add(access.provider(), kept);
              access.about(ANSWERED, kept.id());
              tell(access, kept);
              return kept;
            }));
  }

  private void tell(Access access, Kept kept) {
    if (kept.completed()) {
      deeds.done(
          access,
          new Deed(
              kept.person(),
              Deed.Kind.FORM,
              kept.canonical().url(),
              Set.of(kept.by()),
              kept.savedAt(),
              kept.id().toString()));
    }
  }

  private static void checkEnrolment(Access access, Optional<Id<Enrolment>> enrolment) {
    boolean wrong =
        enrolment.isPresent()
            && !access
                .tx()
                .enrolments()
                .personOf(access.provider(), enrolment.get())
                .equals(Optional.of(access.person()));
    if (wrong) {
      throw Refusal.at("/enrolment", Code.FIELD_WRONG);
    }
  }

  @Override
  public AnsweredForm save(
      Caller caller, Id<AnsweredForm> answered, int revision, Answers answers, boolean completed) {
    Request request = of(caller, Action.FORM_ANSWER, answered);
    Form form = form(request.look(access -> stored(access, answered)).canonical());
    return answered(
        request.write(
            access -> {
              Kept before = stored(access, answered);
              if (before.completed()) {
                throw Refusal.of(Code.ANSWERS_COMPLETED);
              }
              Revisions.same(revision, before.revision());
              Filled filled = filled(form, answers, completed);
              Kept after = next(access, before, filled, completed);
              Revisions.newest(access.tx().answeredForms().replace(access.provider(), after));
              tell(access, after);
              return after;
            }));
  }

  private static Kept next(Access access, Kept before, Filled filled, boolean completed) {
    return new Kept(
        before.id(),
        before.person(),
        before.enrolment(),
        before.canonical(),
        before.revision() + 1,
        completed,
        filled.answers(),
        access.caller().staff(),
        access.caller().displayName(),
        completed ? profession(access) : null,
        access.now(),
        filled.scores());
  }

  /** The answers as they are kept, if they are right for the form. */
  private Filled filled(Form form, Answers answers, boolean completed) {
    List<Problem> problems =
        completed ? AnswerCheck.completed(form, answers) : AnswerCheck.draft(form, answers);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    String kept = new String(json.response(form, answers, completed), StandardCharsets.UTF_8);
    return new Filled(kept, completed ? Scores.of(form, answers) : Map.of());
  }

  /** What the caller is by profession in the assignment by which the answers are given. */
  private static @Nullable Profession profession(Access access) {
    return access.by().profession();
  }

  private Request of(Caller caller, Action action, Id<AnsweredForm> answered) {
    return work.by(caller, action)
        .thing(ANSWERED, answered, tx -> tx.answeredForms().personOf(caller.provider(), answered));
  }

  private static Kept stored(Access access, Id<AnsweredForm> answered) {
    return access
        .tx()
        .answeredForms()
        .get(access.provider(), answered)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Answers as they are shown; outside the store's closures, since it asks for the form. */
  public AnsweredForm answered(Kept kept) {
    return answered(form(kept.canonical()), kept);
  }

  /** Answers as they are shown, read by the version of the form that they were given to. */
  public static AnsweredForm answered(Form form, Kept kept) {
    return new AnsweredForm(
        kept.id(),
        kept.person(),
        Optional.ofNullable(kept.enrolment()),
        kept.canonical(),
        kept.revision(),
        kept.completed(),
        ResponseReader.read(form, kept.answers().getBytes(StandardCharsets.UTF_8)),
        kept.by(),
        kept.byName(),
        kept.profession(),
        kept.savedAt(),
        kept.scores());
  }

  /** Answers as they are kept, read by the version of the form that they were given to. */
  public static Answers answers(Form form, String kept) {
    return ResponseReader.read(form, kept.getBytes(StandardCharsets.UTF_8));
  }

  private Form form(Canonical canonical) {
    return definitions
        .find(canonical)
        .orElseThrow(
            () -> Refusal.of(Problem.of(Code.FORM_UNKNOWN).with("form", canonical.toString())));
  }

  private record Seen(
      PersonFile person, List<Kept> answered, List<Id<Unit>> units, List<KnownStays> stays) {}

  private record Filled(String answers, Map<String, Scored> scores) {}
}
