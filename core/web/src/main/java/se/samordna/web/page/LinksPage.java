package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.consent.Recipient;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.link.PersonLinks.NewOffer;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
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

/** The person's links with other providers, and the codes that make them. */
final class LinksPage {
  private final Site site;

  LinksPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/linked", this::show),
        site.get("/persons/{person}/linked/code", visit -> offering(visit, null)),
        site.post("/persons/{person}/linked/code", this::offered),
        site.post("/persons/{person}/linked/code/{code}/take-back", this::takenBack),
        site.get("/persons/{person}/linked/new", visit -> entering(visit, null)),
        site.post("/persons/{person}/linked/new", this::entered));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/linked";
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<PersonLink> links = site.links().of(visit.caller(), frame.person().id());
    List<LinkOffer> offers = site.links().offers(visit.caller(), frame.person().id());
    List<Button> verbs = new ArrayList<>();
    verbs.add(
        Button.to(frame.address() + "/linked/new", t.of("link.enter")).icon("plus").primary());
    verbs.add(Button.to(frame.address() + "/linked/code", t.of("link.offer")));
    verbs.add(Button.to(frame.address() + "/linked/texts", t.of("link.texts")));
    offers.stream()
        .filter(one -> one.state() == LinkOffer.State.OPEN)
        .forEach(
            one ->
                verbs.add(
                    Button.send(
                        frame.address() + "/linked/code/" + one.id() + "/take-back",
                        t.of("link.code.back", one.toName()),
                        Map.of())));
    return visit.show(
        "personRows",
        frame.below(t.of("link.title"), Tab.NETWORK),
        new Lists.PersonRows(
            frame.banner(Tab.NETWORK),
            verbs,
            List.of(links(links, frame, t), codes(offers, t)),
            null,
            ""));
  }

  private static RowCard links(List<PersonLink> links, PersonFrame frame, Texts t) {
    return new RowCard(
        "links",
        t.of("link.title"),
        "",
        links.stream()
            .map(
                one ->
                    new Row(
                        one.reading() == PersonLink.Reading.OPEN ? "check-circle" : "lock",
                        one.reading() == PersonLink.Reading.OPEN ? Tone.KEPT : Tone.PLAIN,
                        one.otherName(),
                        address(one, frame),
                        reading(one, t),
                        t.dates().dated(Days.of(one.begunAt()))))
            .toList(),
        new Empty("ties", t.of("link.none"), t.of("link.normally"), null),
        null);
  }

  /** What can be read is; a link that opens nothing can be ended. */
  private static @Nullable String address(PersonLink one, PersonFrame frame) {
    String here = frame.address() + "/linked/" + one.id();
    if (one.reading() == PersonLink.Reading.OPEN) {
      return here;
    }
    return one.endedAt() == null ? here + "/end" : null;
  }

  /** What may be read through a link, or since when nothing. */
  static String reading(PersonLink one, Texts t) {
    return switch (one.reading()) {
      case OPEN -> ConsentsPage.names(one.shared(), t);
      case WITHDRAWN ->
          t.of("link.withdrawn", one.since() == null ? "" : t.dates().dated(one.since()));
      case EXPIRED -> t.of("link.expired", one.since() == null ? "" : t.dates().dated(one.since()));
      case NOTHING -> t.of("link.nothing");
    };
  }

  private static RowCard codes(List<LinkOffer> offers, Texts t) {
    return new RowCard(
        "codes",
        t.of("link.codes"),
        "",
        offers.stream()
            .map(
                one ->
                    new Row(
                        "circle",
                        Tone.PLAIN,
                        one.toName(),
                        null,
                        t.of("link.code.until", t.dates().dated(one.lastDay())),
                        state(one, t)))
            .toList(),
        new Empty("ties", t.of("link.codes.none"), t.of("link.codes.normally"), null),
        null);
  }

  private static String state(LinkOffer one, Texts t) {
    return switch (one.state()) {
      case OPEN -> t.of("link.code.open");
      case USED -> t.of("link.code.used");
      case SPENT -> t.of("link.code.spent");
      case OVER -> t.of("link.code.over");
    };
  }

  private Answer offering(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    List<Option> providers =
        Recipients.options(
            site.consents().recipients(visit.caller(), heading.person().id()).stream()
                .filter(one -> one.kind() == Recipient.Kind.PROVIDER)
                .toList());
    return FormPages.show(
        visit,
        heading
            .below(t.of("link.offer"), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("link.offer.lead", heading.person().givenName())),
        FormView.of(
                visit.request().path(),
                t.of("link.offer"),
                List.of(
                    Field.of(Field.Kind.SELECT, "to", t.of("link.offer.to"))
                        .options(providers)
                        .value(Typed.in(visit, refusal).or("to", ""))))
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  /** The code is shown once, in the answer to the form, and stands in no address. */
  private Answer offered(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewOffer made =
              site.links().offer(visit.caller(), visit.id("person"), form.neededId("to"));
          PersonFrame frame = PersonFrame.read(visit);
          Texts t = visit.t();
          Frame plain = frame.below(t.of("link.code"), Tab.NETWORK);
          Notice say = Notice.info(t.of("link.code.say", frame.person().givenName()));
          RowCard card =
              new RowCard(
                  "code",
                  t.of("link.code"),
                  "",
                  List.of(
                      new Row(
                          "ties",
                          Tone.PLAIN,
                          made.code(),
                          null,
                          made.offer().toName(),
                          t.of("link.code.until", t.dates().dated(made.offer().lastDay())))),
                  new Empty("ties", "", "", null),
                  null);
          return visit.show(
              "personRows",
              plain.notices(say),
              new Lists.PersonRows(frame.banner(Tab.NETWORK), List.of(), List.of(card), null, ""));
        },
        refusal -> offering(visit, refusal));
  }

  private Answer takenBack(Visit visit) {
    return visit.attempt(
        () -> {
          site.links().takeBack(visit.caller(), visit.<LinkOffer>id("code"));
          return Visit.after(back(visit), Done.LINK_CHANGED);
        },
        refusal -> {
          throw refusal;
        });
  }

  private Answer entering(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of(Field.Kind.TEXT, "code", t.of("link.code")).value(typed.or("code", "")));
    fields.addAll(ConsentPage.word(visit, typed, t.of("link.enter.note")));
    return FormPages.show(
        visit,
        heading
            .below(t.of("link.enter"), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("link.enter.lead", heading.person().givenName())),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  private Answer entered(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Confirmation confirmation =
              new Confirmation(form.needed("code"), ConsentPage.word(form, visit));
          form.check();
          site.links().confirm(visit.caller(), visit.id("person"), confirmation);
          return Visit.after(back(visit), Done.LINK_CHANGED);
        },
        refusal -> entering(visit, refusal));
  }
}
