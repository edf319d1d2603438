package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.FirstAdministrator;
import se.samordna.http.Answer;
import se.samordna.http.Border;
import se.samordna.http.Fields;
import se.samordna.http.Method;
import se.samordna.http.Request;
import se.samordna.http.Route;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.LoginView;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Tone;

/** The door: log in, log out, and the very first start with its one-time token. */
final class LoginPage {
  private final Site site;

  LoginPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.open(Method.GET, "/login", visit -> door(visit, null)),
        site.open(Method.POST, "/login", this::logIn),
        site.open(Method.POST, "/logout", this::logOut),
        site.open(Method.GET, "/setup", visit -> first(visit, null)),
        site.open(Method.POST, "/setup", this::setUp));
  }

  private Answer logIn(Visit visit) {
    Reading form = visit.form();
    char[] password = form.secret("password");
    try {
      String token =
          site.sessions().logIn(form.text("userName"), password, visit.request().remote());
      return onward(visit, token).withSession(token);
    } catch (Refusal refusal) {
      if (refusal.kind() != Kind.NOT_LOGGED_IN && refusal.kind() != Kind.THROTTLED) {
        throw refusal;
      }
      return door(visit, refusal);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Back to what was being written or looked at; what another person wrote is left behind. */
  private Answer onward(Visit visit, String token) {
    Reading form = visit.form();
    String sealed = form.text(KeptText.FIELD);
    if (sealed.isEmpty()) {
      return Answer.seeOther(WayBack.from(Optional.of(form.text(WayBack.FIELD))));
    }
    Optional<String> ended = visit.request().session();
    Optional<KeptText> kept = ended.flatMap(old -> KeptText.open(sealed, old));
    Optional<Id<Account>> writer = ended.flatMap(site.sessions()::whose);
    return kept.isPresent() && writer.isPresent() && writer.equals(site.sessions().whose(token))
        ? resume(visit, kept.get(), token)
        : Visit.after("/", Done.NOT_YOURS_LEFT);
  }

  private Answer resume(Visit visit, KeptText kept, String token) {
    Texts t = visit.t();
    Reading written = new Reading(Fields.parse(kept.form()));
    List<Field> fields = new ArrayList<>();
    written.everything().forEach((name, texts) -> texts.forEach(text -> add(fields, name, text)));
    add(fields, Visit.RESUMED, "true");
    FormView form = FormView.of(kept.path(), t.of("login.again.open"), fields);
    Frame frame =
        Frame.of(t, t.of("login.again.done"), Menu.NONE, null, visit.request().formToken(token))
            .lead(t.of("login.again.not.saved"));
    return visit.show("login", frame, LoginView.ofStaff(form, t.of("door.where"), false, toOwn(t)));
  }

  private static void add(List<Field> fields, String name, String text) {
    if (!name.equals(Border.FORM_TOKEN_FIELD) && !name.equals(Frame.ONCE_FIELD)) {
      fields.add(Field.of(Field.Kind.HIDDEN, name, "").value(text));
    }
  }

  /**
   * The door once more, for somebody whose session ended while she wrote; empty when the text did
   * not come from a page of that session.
   */
  Optional<Answer> again(Visit visit, Refusal refusal) {
    Request request = visit.request();
    Optional<String> ended = request.session();
    if (ended.isEmpty() || !request.mediaType().equals("application/x-www-form-urlencoded")) {
      return Optional.empty();
    }
    if (!request.isFormOfItsSession()) {
      return Optional.empty();
    }
    String sealed = new KeptText(request.path(), request.text()).seal(ended.get());
    return Optional.of(door(visit, refusal, Optional.of(sealed)));
  }

  private Answer logOut(Visit visit) {
    visit.request().session().ifPresent(site.sessions()::logOut);
    return Visit.after("/login", Done.LOGGED_OUT).withoutSession();
  }

  private Answer door(Visit visit, @Nullable Refusal refusal) {
    Optional<String> sealed =
        refusal == null ? Optional.empty() : Optional.of(visit.form().text(KeptText.FIELD));
    return door(visit, refusal, sealed.filter(text -> !text.isEmpty()));
  }

  private Answer door(Visit visit, @Nullable Refusal refusal, Optional<String> sealed) {
    Texts t = visit.t();
    boolean tried = visit.request().path().equals("/login") && refusal != null;
    String then = tried ? visit.form().text(WayBack.FIELD) : visit.asked(WayBack.FIELD).orElse("");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.USER_NAME, "userName", t.of("login.name"))
            .value(tried ? visit.form().text("userName") : ""));
    fields.add(Field.of(Field.Kind.PASSWORD, "password", t.of("login.password")));
    add(fields, KeptText.FIELD, sealed.orElse(""));
    add(fields, WayBack.FIELD, then);
    fields.removeIf(field -> field.kind() == Field.Kind.HIDDEN && field.value().isEmpty());
    FormView form = FormView.of("/login", t.of("login.do"), fields);
    if (tried && refusal != null) {
      form = Mistakes.in(form, refusal, visit.language());
    }
    Frame frame = visit.frame(t.of("login.title"), Menu.NONE).here("/login");
    if (sealed.isPresent()) {
      frame = frame.notices(new Notice("clock", Tone.THINK, "", t.of("login.again"), null));
    } else if (nobodyYet()) {
      frame = frame.notices(firstStart(t));
    }
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(
        status, "login", frame, LoginView.ofStaff(form, t.of("door.where"), false, toOwn(t)));
  }

  private static List<Link> toOwn(Texts t) {
    return List.of(new Link(OwnDoorPage.DOOR, t.of("own.to.own")));
  }

  private static Notice firstStart(Texts t) {
    return new Notice(
        "key", Tone.ACTION, "", t.of("login.first"), new Link("/setup", t.of("login.first.link")));
  }

  private boolean nobodyYet() {
    try {
      return site.accounts().none();
    } catch (Refusal storeIsAway) {
      return false;
    }
  }

  private Answer first(Visit visit, @Nullable Refusal refusal) {
    if (!site.accounts().none()) {
      return Answer.seeOther("/login");
    }
    Texts t = visit.t();
    Reading sent = refusal == null ? null : visit.form();
    FormView form =
        new FormView(
            "/setup",
            List.of(
                new Section("who", "", "", tokenField(t)),
                new Section("where", t.of("setup.where"), "", organisation(t, sent)),
                new Section("me", t.of("setup.you"), "", account(t, sent))),
            List.of(),
            Button.to("", t.of("setup.do")).primary(),
            null,
            "");
    if (refusal != null) {
      form = Mistakes.in(form, refusal, visit.language());
    }
    Frame frame = visit.frame(t.of("setup.title"), Menu.NONE).lead(t.of("setup.lead"));
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(
        status, "login", frame, LoginView.ofStaff(form, t.of("door.where"), true, List.of()));
  }

  private static List<Field> tokenField(Texts t) {
    return List.of(
        Field.of(Field.Kind.PASSWORD, "token", t.of("setup.token")).hint(t.of("setup.token.hint")));
  }

  private static List<Field> organisation(Texts t, @Nullable Reading sent) {
    return List.of(
        text("principalName", t.of("setup.principal"), sent).hint(t.of("setup.principal.hint")),
        text("providerName", t.of("setup.provider"), sent).hint(t.of("setup.provider.hint")),
        text("unitName", t.of("setup.unit"), sent).hint(t.of("setup.unit.hint")));
  }

  private static List<Field> account(Texts t, @Nullable Reading sent) {
    return List.of(
        text("givenName", t.of("person.given"), sent),
        text("familyName", t.of("person.family"), sent),
        Field.of(Field.Kind.USER_NAME, "userName", t.of("login.name"))
            .value(sent == null ? "" : sent.text("userName")),
        Field.of(Field.Kind.NEW_PASSWORD, "password", t.of("login.password"))
            .hint(t.of("setup.password.hint")));
  }

  private static Field text(String name, String label, @Nullable Reading sent) {
    return Field.of(Field.Kind.TEXT, name, label).value(sent == null ? "" : sent.text(name));
  }

  private Answer setUp(Visit visit) {
    Reading form = visit.form();
    char[] password = form.secret("password");
    try {
      FirstAdministrator first =
          new FirstAdministrator(
              form.needed("principalName"),
              form.needed("providerName"),
              form.needed("unitName"),
              form.needed("givenName"),
              form.needed("familyName"),
              form.needed("userName"),
              password);
      form.check();
      site.accounts().setUp(form.text("token"), first);
      String token = site.sessions().logIn(first.userName(), password, visit.request().remote());
      return Answer.seeOther("/").withSession(token);
    } catch (Refusal refusal) {
      if (refusal.kind() == Kind.UNAVAILABLE || refusal.kind() == Kind.UNEXPECTED) {
        throw refusal;
      }
      return first(visit, refusal);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
