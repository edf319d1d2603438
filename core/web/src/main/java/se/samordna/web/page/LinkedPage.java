package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.consent.ConsentWord;
import se.samordna.contact.ContactPath;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.link.LinkedView;
import se.samordna.link.PersonLink;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** What another provider lets be read of the person now, and how that is ended. */
final class LinkedPage {
  private final Site site;

  LinkedPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/linked/{link}", this::show),
        site.get("/persons/{person}/linked/{link}/withdraw", visit -> withdrawing(visit, null)),
        site.post("/persons/{person}/linked/{link}/withdraw", this::withdrawn),
        site.get("/persons/{person}/linked/{link}/end", visit -> ending(visit, null)),
        site.post("/persons/{person}/linked/{link}/end", this::ended));
  }

  private static String address(Visit visit) {
    return "/persons/" + visit.id("person") + "/linked";
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    LinkedView view = site.links().read(visit.caller(), visit.<PersonLink>id("link"));
    String here = address(visit) + "/" + view.link();
    Frame plain = frame.below(view.otherName(), Tab.NETWORK);
    String say =
        t.of(
            "link.view.say",
            view.otherName(),
            ConsentsPage.names(view.shared(), t),
            frame.person().givenName());
    return visit.show(
        "personRows",
        plain.notices(Notice.info(say)),
        new Lists.PersonRows(
            frame.banner(Tab.NETWORK),
            List.of(
                Button.to(here + "/withdraw", t.of("link.withdraw")),
                Button.to(here + "/end", t.of("link.end"))),
            cards(view, t),
            null,
            ""));
  }

  private static List<RowCard> cards(LinkedView view, Texts t) {
    List<RowCard> cards = new ArrayList<>();
    view.shared()
        .forEach(
            one ->
                cards.add(
                    new RowCard(
                        "linked-" + one.name().toLowerCase(java.util.Locale.ROOT),
                        t.named(one),
                        "",
                        switch (one) {
                          case PLAN_GOALS -> goals(view);
                          case PLAN_INTERVENTIONS -> interventions(view, t);
                          case CRISIS_PLAN -> crisisPlan(view.crisisPlan(), t);
                          default -> contacts(view);
                        },
                        new Empty("people", t.of("link.view.none"), "", null),
                        null)));
    return cards;
  }

  private static List<Row> goals(LinkedView view) {
    return view.goals().stream()
        .map(one -> row("”" + one.ownWords() + "”", String.join(". ", one.subGoals()), ""))
        .toList();
  }

  private static List<Row> interventions(LinkedView view, Texts t) {
    return view.interventions().stream()
        .map(
            one ->
                row(
                    one.what(),
                    Stream.of(one.performer(), one.cadence(), t.named(one.status()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(". ")),
                    one.followUp() == null ? "" : t.dates().dated(one.followUp())))
        .toList();
  }

  private static List<Row> crisisPlan(@Nullable CrisisPlanContent plan, Texts t) {
    List<Row> rows = new ArrayList<>();
    if (plan != null) {
      said(rows, t.of("crisis.signs"), plan.earlySigns());
      said(rows, t.of("crisis.triggers"), plan.triggers());
      said(rows, t.of("crisis.others.notice"), plan.howOthersNotice());
      said(rows, t.of("crisis.i.do"), plan.whatIDo());
      said(rows, t.of("crisis.helps"), plan.whatHelps());
      said(rows, t.of("crisis.helps.not"), plan.whatDoesNotHelp());
      plan.contacts().forEach(one -> said(rows, one.name() + ", " + one.relation(), one.phone()));
      said(rows, t.of("crisis.services"), plan.services());
      said(rows, t.of("crisis.medicines"), plan.medicines());
      said(rows, t.of("crisis.practical"), plan.practicalities());
      said(rows, t.of("crisis.admitted"), plan.ifAdmitted());
      said(rows, t.of("crisis.visits"), plan.homeVisits());
    }
    return rows;
  }

  private static void said(List<Row> rows, String what, String words) {
    if (!words.isBlank()) {
      rows.add(row(what, words, ""));
    }
  }

  private static List<Row> contacts(LinkedView view) {
    return view.contacts().stream().map(LinkedPage::row).toList();
  }

  private static Row row(ContactPath path) {
    return row(path.who(), path.channel(), path.hours());
  }

  private static Row row(String title, String under, String right) {
    return new Row(null, Tone.PLAIN, title, null, under, right);
  }

  private Answer withdrawing(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    return FormPages.show(
        visit,
        heading
            .below(t.of("link.withdraw"), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("consent.withdraw.lead")),
        FormView.of(
                visit.request().path(),
                t.of("link.withdraw"),
                ConsentPage.word(visit, Typed.in(visit, refusal), t.of("consent.withdraw.hint")))
            .leave(address(visit), t.of("form.leave")),
        refusal);
  }

  private Answer withdrawn(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          ConsentWord word = ConsentPage.word(form, visit);
          form.check();
          site.links().withdraw(visit.caller(), visit.<PersonLink>id("link"), word);
          return Visit.after(address(visit), Done.CONSENT_WITHDRAWN);
        },
        refusal -> withdrawing(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    return FormPages.show(
        visit,
        heading
            .below(t.of("link.end"), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("link.end.lead")),
        FormView.of(
                visit.request().path(),
                t.of("link.end"),
                List.of(
                    Field.of(Field.Kind.LONG, "reason", t.of("link.end.reason"))
                        .value(Typed.in(visit, refusal).or("reason", ""))))
            .leave(address(visit), t.of("form.leave")),
        refusal);
  }

  private Answer ended(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.needed("reason");
          form.check();
          site.links().end(visit.caller(), visit.<PersonLink>id("link"), reason);
          return Visit.after(address(visit), Done.LINK_CHANGED);
        },
        refusal -> ending(visit, refusal));
  }
}
