package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Method;
import se.samordna.http.Route;
import se.samordna.own.OwnSessions.FactorKey;
import se.samordna.own.OwnSessions.Opening;
import se.samordna.own.OwnSessions.OwnPass;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.LoginView;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;

/** A person's own door: the one-time code first, then passphrase and second factor. */
final class OwnDoorPage {
  static final String DOOR = "/my/login";
  private static final String OPEN = "/my/open";
  private static final String CHOOSE = "/my/open/choose";

  private final Site site;

  OwnDoorPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        open(Method.GET, DOOR, visit -> door(visit, null)),
        open(Method.POST, DOOR, this::logIn),
        open(Method.POST, "/my/logout", this::logOut),
        open(Method.GET, OPEN, visit -> code(visit, null)),
        open(Method.POST, OPEN, this::codeTyped),
        open(Method.POST, CHOOSE, this::chosen));
  }

  private Route open(Method method, String path, java.util.function.Function<Visit, Answer> page) {
    return site.open(method, path, page).forPersons();
  }

  private Answer door(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    boolean tried = refusal != null;
    String then = tried ? visit.form().text(WayBack.FIELD) : visit.asked(WayBack.FIELD).orElse("");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.USER_NAME, "userName", t.of("login.name"))
            .value(tried ? visit.form().text("userName") : ""));
    fields.add(Field.of(Field.Kind.PASSWORD, "password", t.of("own.passphrase")));
    fields.add(factor(t));
    if (!then.isEmpty()) {
      fields.add(Field.of(Field.Kind.HIDDEN, WayBack.FIELD, "").value(then));
    }
    return show(
        visit,
        visit.frame(t.of("own.login.title"), Menu.NONE).here(DOOR).lead(t.of("own.login.lead")),
        FormView.of(DOOR, t.of("login.do"), fields),
        refusal,
        List.of(new Link(OPEN, t.of("own.to.code")), new Link("/login", t.of("own.to.staff"))));
  }

  private static Field factor(Texts t) {
    return Field.of(Field.Kind.SHORT, "factor", t.of("own.factor")).hint(t.of("own.factor.hint"));
  }

  private static Answer show(
      Visit visit, Frame frame, FormView form, @Nullable Refusal refusal, List<Link> links) {
    FormView mended = refusal == null ? form : Mistakes.in(form, refusal, visit.language());
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(
        status,
        "login",
        frame,
        new LoginView(mended, visit.t().of("door.where"), false, DOOR, links));
  }

  private Answer logIn(Visit visit) {
    Reading form = visit.form();
    char[] password = form.secret("password");
    try {
      OwnPass pass = new OwnPass(form.text("userName"), password, form.text("factor"));
      String token = site.ownSessions().logIn(pass, visit.request().remote());
      String then = WayBack.from(Optional.of(form.text(WayBack.FIELD)));
      return Answer.seeOther(then.startsWith("/my/") ? then : "/my").withOwnSession(token);
    } catch (Refusal refusal) {
      if (refusal.kind() != Kind.NOT_LOGGED_IN && refusal.kind() != Kind.THROTTLED) {
        throw refusal;
      }
      return door(visit, refusal);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Answer logOut(Visit visit) {
    visit.request().session().ifPresent(site.ownSessions()::logOut);
    return Visit.after(DOOR, Done.LOGGED_OUT).withoutOwnSession();
  }

  private Answer code(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return show(
        visit,
        visit.frame(t.of("own.open.title"), Menu.NONE).here(OPEN).lead(t.of("own.open.lead")),
        FormView.of(
            OPEN,
            t.of("own.open.next"),
            List.of(
                Field.of(Field.Kind.TEXT, "code", t.of("own.code"))
                    .value(refusal == null ? "" : visit.form().text("code")))),
        refusal,
        List.of(new Link(DOOR, t.of("own.to.own"))));
  }

  private Answer codeTyped(Visit visit) {
    try {
      return choose(visit, null);
    } catch (Refusal refusal) {
      if (refusal.kind() == Kind.UNAVAILABLE || refusal.kind() == Kind.UNEXPECTED) {
        throw refusal;
      }
      return code(visit, refusal);
    }
  }

  /** The app's key as text and link, and what the person chooses. */
  private Answer choose(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    String code = visit.form().text("code");
    FactorKey key = site.ownSessions().key(code, visit.request().remote());
    Frame frame =
        visit
            .frame(t.of("own.choose.title"), Menu.NONE)
            .here(OPEN)
            .lead(t.of("own.choose.lead"))
            .notices(
                List.of(
                    new Notice(
                        "key",
                        se.samordna.web.view.Tone.ACTION,
                        t.of("own.key") + ": " + key.key(),
                        t.of("own.key.say"),
                        new Link(key.link(), t.of("own.key.link")))));
    FormView form =
        FormView.of(
            CHOOSE,
            t.of("own.choose.do"),
            List.of(
                Field.of(Field.Kind.USER_NAME, "userName", t.of("login.name"))
                    .hint(t.of("own.name.hint"))
                    .value(refusal == null ? "" : visit.form().text("userName")),
                Field.of(Field.Kind.NEW_PASSWORD, "password", t.of("own.passphrase"))
                    .hint(t.of("own.passphrase.hint")),
                factor(t),
                Field.of(Field.Kind.HIDDEN, "code", "").value(code)));
    return show(visit, frame, form, refusal, List.of());
  }

  private Answer chosen(Visit visit) {
    Reading form = visit.form();
    char[] password = form.secret("password");
    try {
      Opening opening =
          new Opening(form.text("code"), form.text("userName"), password, form.text("factor"));
      String token = site.ownSessions().open(opening, visit.request().remote());
      return Answer.seeOther("/my").withOwnSession(token);
    } catch (Refusal refusal) {
      if (refusal.kind() == Kind.UNPROCESSABLE || refusal.kind() == Kind.CONFLICT) {
        return choose(visit, refusal);
      }
      if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.THROTTLED) {
        return code(visit, refusal);
      }
      throw refusal;
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
