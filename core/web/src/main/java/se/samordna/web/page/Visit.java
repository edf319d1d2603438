package se.samordna.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.http.Answer;
import se.samordna.http.Request;
import se.samordna.model.Model;
import se.samordna.model.ModelNames;
import se.samordna.model.ModelState;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Me;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Notice;

/** One request of somebody who looks at or sends a page, and what is needed to answer it. */
final class Visit {
  /** How many rows a list shows at once. */
  static final int ROWS = 50;

  private static final Set<Kind> MENDABLE =
      Set.of(Kind.MALFORMED, Kind.CONFLICT, Kind.STALE, Kind.UNPROCESSABLE);

  /** What a form also sends that comes back from a login: it is to be shown, not carried out. */
  static final String RESUMED = "resumed";

  static final Set<Role> CARING = Set.of(Role.CARE_STAFF, Role.TEAM_LEADER);
  private static final Set<Role> CARRYING =
      Set.of(Role.CARE_STAFF, Role.TEAM_LEADER, Role.UNIT_MANAGER);
  private static final Set<Role> RUNNING = Set.of(Role.ADMIN, Role.UNIT_MANAGER);

  private static final Set<Role> REVIEWING =
      Set.of(Role.TEAM_LEADER, Role.UNIT_MANAGER, Role.AUDITOR);
  private static final Set<Role> AUDITING = Set.of(Role.AUDITOR);

  private final Site site;
  private final Request request;
  private @Nullable Instant now;
  private @Nullable ModelNames names;
  private @Nullable List<ModelState> models;
  private @Nullable Set<Id<Unit>> withoutRecord;
  private @Nullable FormView standing;
  private boolean changedMeanwhile;

  Visit(Site site, Request request) {
    this.site = site;
    this.request = request;
  }

  Site site() {
    return site;
  }

  Request request() {
    return request;
  }

  Caller caller() {
    return request.caller();
  }

  /** The person whose own page it is. */
  Self self() {
    return request.self();
  }

  Texts t() {
    return Texts.in(request.language());
  }

  Language language() {
    return request.language();
  }

  /** Who asks for the page, and when. */
  Reader reader() {
    return Reader.of(t(), now());
  }

  /** A text of the api in the reader's language. */
  String in(Text text) {
    return text.in(language());
  }

  /** What the reader's provider calls the model. */
  String called(Model model) {
    return in(names().of(model));
  }

  /** What the reader's provider calls models; read once for the whole page. */
  ModelNames names() {
    if (names == null) {
      names = site.models().names(caller(), caller().provider());
    }
    return names;
  }

  /** Every model, called what the reader's provider calls it; read once for the whole page. */
  List<ModelState> models() {
    if (models == null) {
      models = site.models().all(caller());
    }
    return models;
  }

  /** The moment of this request; the same for the whole page. */
  Instant now() {
    if (now == null) {
      now = site.now().get();
    }
    return now;
  }

  LocalDate today() {
    return Days.of(now());
  }

  /** The id in the path; a broken one is nothing that exists. */
  <T> Id<T> id(String name) {
    return idOf(request.variable(name));
  }

  /** The id that a text is; a broken one is nothing that exists. */
  static <T> Id<T> idOf(String text) {
    try {
      return Id.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }

  /** What the address asks for beside its path. */
  Optional<String> asked(String name) {
    return request.query().filled(name);
  }

  /** All that the address asks for by one name. */
  List<String> askedAll(String name) {
    return request.query().all(name);
  }

  /** The page of a list that the address asks for. */
  PageRequest page() {
    return new PageRequest(asked("after").orElse(null), ROWS);
  }

  /** The way to the next page of a list; {@code null} on its last. */
  @Nullable Button next(Page<?> page, String place) {
    return page.next()
        .map(after -> Button.to(place + "?after=" + after, t().of("list.next")).small())
        .orElse(null);
  }

  /** The form that was sent. */
  Reading form() {
    return new Reading(request.form());
  }

  /** What stands around a page. */
  Frame frame(String title, Menu menu) {
    Frame frame =
        Frame.of(t(), title, menu, me().orElse(null), request.formToken()).here(request.path());
    frame = request.person().map(Self::name).map(frame::of).orElse(frame);
    Frame plain = frame;
    return done().map(done -> plain.notices(Notice.kept(t().named(done)))).orElse(plain);
  }

  /**
   * The frame of a page about a person: marked when the identity is protected, and with how long
   * the reader's own emergency opening holds.
   */
  Frame about(Frame frame, Protection protection, Id<Person> person) {
    Frame marked = frame.guarded(protection.hides());
    return opened(marked, person);
  }

  /** The frame with how long the reader's own emergency opening holds. */
  Frame opened(Frame frame, Id<Person> person) {
    return site.openings()
        .openUntil(caller(), person)
        .map(until -> frame.opened(t().of("frame.opened", t().dates().near(until, today()))))
        .orElse(frame);
  }

  /** What has just been done; the page that refuses an unreadable address has nothing to tell. */
  private Optional<Done> done() {
    try {
      return asked("done").flatMap(name -> Reading.constant(Done.class, name));
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }

  /** The reader's units that keep no record; read once for the whole page. */
  Set<Id<Unit>> withoutRecord() {
    if (withoutRecord == null) {
      withoutRecord = site.organisations().withoutRecord(caller());
    }
    return withoutRecord;
  }

  /** Whether the reader has one of the roles where a record is kept, and so boards and caseload. */
  private boolean atRecord(Set<Role> roles, Caller caller) {
    return has(roles, caller)
        && caller.assignments().stream()
            .filter(one -> roles.contains(one.role()))
            .anyMatch(one -> !withoutRecord().contains(one.unit()));
  }

  private Optional<Me> me() {
    return request
        .visitor()
        .map(
            caller ->
                new Me(
                    caller.displayName(),
                    work(caller),
                    has(CARING, caller),
                    atRecord(CARING, caller),
                    atRecord(CARRYING, caller),
                    has(RUNNING, caller),
                    has(REVIEWING, caller),
                    has(AUDITING, caller)));
  }

  /** Whether the reader works with persons at all, and so may open their pages. */
  boolean cares() {
    return has(CARING, caller());
  }

  /** Whether the reader works with the unit's persons. */
  boolean cares(Id<Unit> unit) {
    return CARING.stream().anyMatch(role -> caller().has(role, unit));
  }

  /** Whether the reader answers for the unit and reads no record there. */
  boolean manages(Id<Unit> unit) {
    return caller().has(Role.UNIT_MANAGER, unit) && !cares(unit);
  }

  /** Shows a page of administration to nobody who could not use its buttons. */
  void mustRunUnits() {
    if (!has(RUNNING, caller())) {
      throw Refusal.of(Code.NOT_YOURS);
    }
  }

  /** Shows a form of the care to nobody who could not use its button. */
  void mustCare() {
    if (!cares()) {
      throw Refusal.of(Code.NOT_YOURS);
    }
  }

  private static boolean has(Set<Role> roles, Caller caller) {
    return caller.assignments().stream().anyMatch(one -> roles.contains(one.role()));
  }

  private String work(Caller caller) {
    return caller.assignments().stream().findFirst().map(one -> WorkWords.of(one, t())).orElse("");
  }

  /** A page. */
  Answer show(String template, Frame frame, Object view) {
    return show(200, template, frame, view);
  }

  /** A page with another status. */
  Answer show(int status, String template, Frame frame, Object view) {
    return Answer.page(status, site.templates().page(template, frame, view))
        .with("Content-Language", language().tag());
  }

  /** After something was done: go and look. */
  static Answer after(String path, Done done) {
    int fragment = path.indexOf('#');
    String place = fragment < 0 ? path : path.substring(0, fragment);
    String anchor = fragment < 0 ? "" : path.substring(fragment);
    return Answer.seeOther(place + (place.contains("?") ? "&" : "?") + "done=" + done + anchor);
  }

  /**
   * Does what a form asks for; what can be mended is shown in the form again.
   *
   * @param again shows the form: with what was sent, and why that was refused; for {@code null}
   *     with what stands there now
   */
  Answer attempt(Supplier<Answer> doing, Function<@Nullable Refusal, Answer> again) {
    try {
      if (form().ticked(RESUMED)) {
        throw Refusal.of(Code.SESSION_RENEWED);
      }
      return doing.get();
    } catch (Refusal refusal) {
      if (!MENDABLE.contains(refusal.kind())) {
        throw refusal;
      }
      return beside(refusal, again);
    }
  }

  /** Whoever saves again must have seen what others saved meanwhile. */
  private Answer beside(Refusal refusal, Function<@Nullable Refusal, Answer> again) {
    Answer answer = again.apply(refusal);
    if (!changedMeanwhile) {
      return answer;
    }
    try {
      var unused = again.apply(null); // what it shows is kept for the comparison
    } catch (Refusal gone) {
      return answer;
    }
    return again.apply(refusal);
  }

  /**
   * What is said in a form that is shown again: what was wrong, and beside each field what somebody
   * else has written there since it was read.
   */
  FormView mended(FormView form, @Nullable Refusal refusal) {
    if (refusal == null) {
      standing = form;
      return form;
    }
    FormView mended = Mistakes.in(form, refusal, language());
    changedMeanwhile = Meanwhile.isStale(form, form());
    return standing == null ? mended : Meanwhile.beside(mended, standing, t());
  }
}
