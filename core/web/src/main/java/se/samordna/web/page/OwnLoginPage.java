package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnLogins.NewCode;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Staff hand the person's own login out, with a sheet to print, and close it. */
final class OwnLoginPage {
  private final Site site;

  OwnLoginPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/own-login", this::show),
        site.get("/persons/{person}/own-login/new", visit -> asking(visit, null)),
        site.post("/persons/{person}/own-login/new", this::handedOut),
        site.get("/persons/{person}/own-login/{login}/close", visit -> closing(visit, null)),
        site.post("/persons/{person}/own-login/{login}/close", this::closed));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/own-login";
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<OwnLogin> logins = site.ownLogins().of(visit.caller(), frame.person().id());
    RowCard card =
        new RowCard(
            "logins",
            t.of("ownlogin.title"),
            "",
            logins.stream().map(one -> row(one, frame, t)).toList(),
            new Empty(
                "key",
                t.of("ownlogin.none"),
                t.of(Teams.keepRecords(visit) ? "ownlogin.normally" : "ownlogin.of.ombuds"),
                null),
            null);
    return visit.show(
        "personRows",
        frame.below(t.of("ownlogin.title"), Tab.OVERVIEW),
        new Lists.PersonRows(
            frame.banner(Tab.OVERVIEW),
            Teams.keepRecords(visit)
                ? List.of(
                    Button.to(frame.address() + "/own-login/new", t.of("ownlogin.new"))
                        .icon("plus")
                        .primary(),
                    Button.to(frame.address() + "/withheld", t.of("withheld.title")))
                : List.of(),
            List.of(card),
            null,
            ""));
  }

  private static Row row(OwnLogin one, PersonFrame frame, Texts t) {
    boolean over = one.endedAt() != null;
    String ended =
        one.endedAt() == null
            ? ""
            : t.of("ownlogin.ended", t.dates().dated(Days.of(one.endedAt())))
                + (one.endedReason().isEmpty() ? "" : " " + one.endedReason());
    String checked = t.named(one.check()) + (one.note().isEmpty() ? "" : ", " + one.note());
    return new Row(
        over ? "circle" : "key",
        one.state() == OwnLogin.State.OPEN ? Tone.KEPT : Tone.PLAIN,
        t.named(one.state()),
        over ? null : frame.address() + "/own-login/" + one.id() + "/close",
        (t.of("ownlogin.checked", checked) + " " + ended).strip(),
        t.dates().dated(Days.of(one.handedOutAt())));
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    return FormPages.show(
        visit,
        heading
            .below(t.of("ownlogin.new"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("ownlogin.new.lead", heading.person().givenName())),
        FormView.of(
                visit.request().path(),
                t.of("ownlogin.do"),
                List.of(
                    Field.of(Field.Kind.RADIO, "check", t.of("ownlogin.check"))
                        .options(Choices.of(IdentityCheck.class, t))
                        .value(typed.or("check", "")),
                    Field.of(Field.Kind.TEXT, "note", t.of("ownlogin.note"))
                        .hint(t.of("ownlogin.note.hint"))
                        .mayBeLeftOut()
                        .value(typed.or("note", ""))))
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  /** The code is shown once, in the answer to the form, and stands in no address. */
  private Answer handedOut(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          IdentityCheck check = form.choice("check", IdentityCheck.class, IdentityCheck.DOCUMENT);
          form.check();
          NewCode made =
              site.ownLogins()
                  .handOut(visit.caller(), visit.id("person"), check, form.text("note"));
          return sheet(visit, made);
        },
        refusal -> asking(visit, refusal));
  }

  /** What is printed and handed over: the code, what to do with it, and until when. */
  private static Answer sheet(Visit visit, NewCode made) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Frame plain =
        frame
            .below(t.of("ownlogin.sheet"), Tab.OVERVIEW)
            .doing(Button.to("#print", t.of("crisis.print")).icon("print"));
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "key",
            Tone.ACTION,
            made.code(),
            null,
            t.of("ownlogin.sheet.once"),
            t.of("link.code.until", t.dates().dated(Days.of(made.login().codeUntil())))));
    for (String step : t.of("ownlogin.sheet.steps").split("\\|", -1)) {
      rows.add(new Row(null, Tone.PLAIN, step.strip(), null, "", ""));
    }
    return visit.show(
        "personRows",
        plain,
        new Lists.PersonRows(
            frame.banner(Tab.OVERVIEW),
            List.of(),
            List.of(
                new RowCard(
                    "sheet",
                    t.of("ownlogin.sheet"),
                    "",
                    rows,
                    new Empty("key", "", "", null),
                    null)),
            null,
            ""));
  }

  private Answer closing(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    return FormPages.show(
        visit,
        heading
            .below(t.of("ownlogin.close"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("ownlogin.close.lead")),
        FormView.of(
                visit.request().path(),
                t.of("ownlogin.close"),
                List.of(
                    Field.of(Field.Kind.LONG, "reason", t.of("ownlogin.reason"))
                        .value(Typed.in(visit, refusal).or("reason", ""))))
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  private Answer closed(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.needed("reason");
          form.check();
          site.ownLogins().close(visit.caller(), visit.<OwnLogin>id("login"), reason);
          return Visit.after(back(visit), Done.OWN_LOGIN_CLOSED);
        },
        refusal -> closing(visit, refusal));
  }
}
