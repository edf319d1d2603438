package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.contact.Contact;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.own.OwnPart;
import se.samordna.own.Withheld;
import se.samordna.own.Withheld.Reason;
import se.samordna.own.WithheldItems;
import se.samordna.own.WithheldItems.Item;
import se.samordna.own.WithheldItems.NewWithheld;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** What staff withhold from the person's own pages, one thing at a time and by law. */
final class WithheldPage {
  private static final String BETWEEN = "/";

  private final Site site;

  WithheldPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/withheld", this::show),
        site.get("/persons/{person}/withheld/new", visit -> asking(visit, null)),
        site.post("/persons/{person}/withheld/new", this::withheld),
        site.post("/persons/{person}/withheld/{withheld}/show", this::shown));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/withheld";
  }

  private Answer show(Visit visit) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    WithheldItems.State state = site.withheld().of(visit.caller(), heading.person().id());
    Table table =
        new Table(
            "withheld",
            t.of("withheld.title"),
            "",
            List.of(
                t.of("withheld.what"),
                t.of("withheld.reason"),
                t.of("withheld.from"),
                t.of("withheld.to")),
            state.withheld().stream().map(one -> line(one, state, visit)).toList(),
            new Empty("eye", t.of("withheld.none"), t.of("withheld.normally"), null),
            Button.to(back(visit) + "/new", t.of("withheld.new")).small());
    return visit.show(
        "admin",
        heading.below(t.of("withheld.title"), Tab.OVERVIEW).lead(t.of("withheld.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(Withheld one, WithheldItems.State state, Visit visit) {
    Texts t = visit.t();
    String what =
        state.items().stream()
            .filter(item -> item.part() == one.part() && item.thing().equals(one.thing()))
            .findFirst()
            .map(item -> called(item, t))
            .orElseGet(() -> t.named(one.part()));
    return new Line(
        List.of(
            what,
            t.named(one.reason()) + " (" + one.reason().law() + "): " + one.words(),
            t.dates().dated(Days.of(one.from())),
            one.to() == null ? "–" : t.dates().dated(Days.of(one.to()))),
        one.to() == null
            ? List.of(
                Button.send(back(visit) + "/" + one.id() + "/show", t.of("withheld.end"), Map.of())
                    .small())
            : List.of());
  }

  private static String called(Item item, Texts t) {
    List<String> words = new ArrayList<>();
    words.add(t.named(item.part()));
    if (item.part() == OwnPart.PLAN || item.part() == OwnPart.GOAL) {
      words.add(t.named(PlanType.valueOf(item.type())));
    }
    if (item.part() == OwnPart.MEETING) {
      words.add(t.named(MeetingType.valueOf(item.type())));
    }
    if (item.part() == OwnPart.CONTACT) {
      words.add(t.named(Contact.Kind.valueOf(item.type())));
    }
    if (!item.words().isEmpty()) {
      words.add(item.words());
    }
    words.add(t.dates().dated(Days.of(item.at())));
    return String.join(", ", words);
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Option> items =
        site.withheld().of(visit.caller(), heading.person().id()).items().stream()
            .map(one -> Option.of(one.part() + BETWEEN + one.thing(), called(one, t)))
            .toList();
    return FormPages.show(
        visit,
        heading
            .below(t.of("withheld.new"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("withheld.lead")),
        FormView.of(
                visit.request().path(),
                t.of("withheld.new"),
                List.of(
                    Field.of(Field.Kind.SELECT, "thing", t.of("withheld.what"))
                        .options(Choices.orNone("", items))
                        .value(typed.or("thing", "")),
                    Field.of(Field.Kind.RADIO, "reason", t.of("withheld.reason"))
                        .options(Choices.of(Reason.class, t))
                        .value(typed.or("reason", "")),
                    Field.of(Field.Kind.LONG, "words", t.of("withheld.words"))
                        .hint(t.of("withheld.words.hint"))
                        .value(typed.or("words", ""))))
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  private Answer withheld(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String thing = form.needed("thing");
          Reason reason = form.choice("reason", Reason.class, Reason.HARMS_CARE);
          String words = form.needed("words");
          form.check();
          String[] parts = thing.split(BETWEEN, 2);
          OwnPart part = part(parts[0]).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
          UUID id = Visit.idOf(parts.length > 1 ? parts[1] : "").value();
          site.withheld()
              .withhold(
                  visit.caller(), visit.id("person"), new NewWithheld(part, id, reason, words));
          return Visit.after(back(visit), Done.WITHHELD_SET);
        },
        refusal -> asking(visit, refusal));
  }

  private static Optional<OwnPart> part(String name) {
    return Reading.constant(OwnPart.class, name);
  }

  private Answer shown(Visit visit) {
    site.withheld().show(visit.caller(), visit.<Withheld>id("withheld"));
    return Visit.after(back(visit), Done.WITHHELD_ENDED);
  }
}
