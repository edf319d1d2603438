package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.NetworkMember;
import se.samordna.refusal.Refusal;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewParty;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** What is written of a SIP before its meeting: the need, who should come, what it is to say. */
final class SipForms {
  private static final int MOST = 30;

  private final Site site;

  SipForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/sip/{sip}";
    return List.of(
        site.get("/persons/{person}/sip/new", visit -> need(visit, null)),
        site.post("/persons/{person}/sip/new", this::begin),
        site.get(at + "/cancel", visit -> why(visit, null, false)),
        site.post(at + "/cancel", visit -> none(visit, false)),
        site.get(at + "/decline", visit -> why(visit, null, true)),
        site.post(at + "/decline", visit -> none(visit, true)),
        site.get(at + "/parties", visit -> parties(visit, null)),
        site.post(at + "/parties", this::named),
        site.get(at + "/write", visit -> content(visit, null)),
        site.post(at + "/write", this::written));
  }

  /** A page with one form about a SIP. */
  static Answer form(
      Visit visit, String title, String lead, List<Field> fields, @Nullable Refusal refusal) {
    return sections(visit, title, lead, List.of(new Section("all", "", "", fields)), refusal);
  }

  /** The same with several sections. */
  static Answer sections(
      Visit visit, String title, String lead, List<Section> sections, @Nullable Refusal refusal) {
    return sections(visit, title, new Before(lead, List.of()), sections, refusal);
  }

  /** What is said before a form. */
  private record Before(String lead, List<Notice> notices) {}

  private static Answer sections(
      Visit visit, String title, Before before, List<Section> sections, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading person = PersonHeading.read(visit);
    FormView form =
        new FormView(
            visit.request().path(),
            sections,
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to(SipPage.place(visit), t.of("form.leave")),
            "");
    return FormPages.show(visit, frame(person.below(title, Tab.PLAN), before), form, refusal);
  }

  private static Frame frame(Frame below, Before before) {
    return below.shape(Shape.NARROW).lead(before.lead()).notices(before.notices());
  }

  /** The SIPs that others keep and have sent a copy of: one is joined rather than made anew. */
  private List<Notice> received(Visit visit) {
    Texts t = visit.t();
    return site.sips().received(visit.caller(), visit.id("person")).stream()
        .filter(copy -> copy.withdrawnOn() == null)
        .map(
            copy ->
                new Notice(
                    "info",
                    Tone.THINK,
                    t.of("sip.received.from", copy.fromName(), copy.number()),
                    t.of("sip.received.first"),
                    new Link(
                        SipPage.place(visit) + "/received/" + copy.id(),
                        t.of("sip.received.read"))))
        .toList();
  }

  private Answer need(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    return sections(
        visit,
        t.of("sip.begin"),
        new Before(t.of("sip.begin.lead"), received(visit)),
        List.of(new Section("all", "", "", needed(visit, typed))),
        refusal);
  }

  private static List<Field> needed(Visit visit, Typed typed) {
    Texts t = visit.t();
    return List.of(
        Field.of(Field.Kind.RADIO, "seenBy", t.of("sip.seen.by"))
            .options(Choices.of(SipNeed.SeenBy.class, t))
            .value(typed.or("seenBy", "")),
        DayFields.day("seenOn", t.of("sip.seen.on"), visit.today().toString(), typed, t),
        Field.of(Field.Kind.LONG, "why", t.of("sip.why")).value(typed.or("why", "")));
  }

  private Answer begin(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          SipNeed need =
              new SipNeed(
                  form.choice("seenBy", SipNeed.SeenBy.class, SipNeed.SeenBy.OTHER),
                  form.neededDay("seenOn", visit.today()),
                  form.needed("why"));
          form.check();
          site.sips().begin(visit.caller(), visit.id("person"), need);
          return Visit.after(SipPage.place(visit), Done.SIP_SAVED);
        },
        refusal -> need(visit, refusal));
  }

  private Answer why(Visit visit, @Nullable Refusal refusal, boolean declined) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    if (!declined) {
      fields.add(
          Field.of(Field.Kind.RADIO, "reason", t.of("sip.reason"))
              .options(Choices.of(NoSip.Reason.class, t))
              .value(typed.or("reason", "")));
    }
    Field words =
        Field.of(Field.Kind.LONG, "words", t.of("sip.reason.words")).value(typed.or("words", ""));
    fields.add(declined ? words.mayBeLeftOut() : words);
    fields.add(FormPages.revision(SipPage.sip(visit).revision()));
    String title = t.of(declined ? "sip.decline" : "sip.cancel");
    return form(visit, title, t.of("sip.cancel.lead"), fields, refusal);
  }

  private Answer none(Visit visit, boolean declined) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Sip> sip = visit.id("sip");
          if (declined) {
            site.sips().decline(visit.caller(), sip, form.revision(), form.text("words"));
          } else {
            NoSip.Reason reason = form.choice("reason", NoSip.Reason.class, NoSip.Reason.OTHER);
            form.check();
            site.sips()
                .cancel(
                    visit.caller(), sip, form.revision(), new NoSip(reason, form.text("words")));
          }
          return Visit.after(SipPage.place(visit), Done.SIP_SAVED);
        },
        refusal -> why(visit, refusal, declined));
  }

  private Answer parties(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Sip sip = SipPage.sip(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Section> sections = new ArrayList<>();
    List<Field.Option> linked = linked(visit);
    List<NetworkMember> network = site.networks().of(visit.caller(), visit.id("person"));
    List<SipParty> others = sip.parties().stream().filter(party -> !party.own()).toList();
    for (int i = 0; i < others.size() + 2; i++) {
      SipParty party = i < others.size() ? others.get(i) : null;
      String at = "parties-" + i + "-";
      sections.add(
          new Section(
              "party-" + i,
              party == null ? t.of("sip.party.new") : party.name(),
              "",
              about(party, at, new Known(linked, members(network, party, t)), typed, t)));
    }
    sections.add(new Section("end", "", "", List.of(FormPages.revision(sip.revision()))));
    return sections(visit, t.of("sip.parties"), t.of("sip.parties.lead"), sections, refusal);
  }

  /**
   * Providers of this installation that the person is linked with: copies go into their records.
   */
  private List<Field.Option> linked(Visit visit) {
    return site.links().of(visit.caller(), visit.id("person")).stream()
        .filter(link -> link.endedAt() == null)
        .map(link -> Field.Option.of(link.other().toString(), link.otherName()))
        .toList();
  }

  /**
   * Those of the network who have the person's yes, and whoever it is already.
   *
   * @param party {@code null} for a new one
   */
  private static List<Field.Option> members(
      List<NetworkMember> network, @Nullable SipParty party, Texts t) {
    return network.stream()
        .filter(
            one ->
                one.status().hasThePersonsYes()
                    || (party != null && one.id().equals(party.member())))
        .map(
            one ->
                Field.Option.of(
                    one.id().toString(),
                    t.of("sip.party.member", one.name(), t.named(one.status()))))
        .toList();
  }

  /** Whom a party can be chosen from. */
  private record Known(List<Field.Option> linked, List<Field.Option> members) {}

  private static List<Field> about(
      @Nullable SipParty party, String at, Known known, Typed typed, Texts t) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.HIDDEN, at + "id", "")
            .value(party == null ? "" : party.id().toString()));
    if (!known.members().isEmpty()) {
      Object member = party == null ? null : party.member();
      fields.add(
          Field.of(Field.Kind.SELECT, at + "member", t.of("sip.party.from.network"))
              .options(Choices.orNone(t.of("sip.party.not.from.network"), known.members()))
              .mayBeLeftOut()
              .value(typed.or(at + "member", member == null ? "" : member.toString())));
    }
    fields.add(
        text(
            at + "name",
            t.of(known.members().isEmpty() ? "sip.party.name" : "sip.party.or.name"),
            kept(party, SipParty::name),
            typed));
    fields.add(
        Field.of(Field.Kind.SELECT, at + "kind", t.of("sip.party.kind"))
            .options(Choices.of(SipParty.Kind.class, t))
            .value(typed.or(at + "kind", party == null ? "MUNICIPALITY" : party.kind().name())));
    fields.add(
        text(at + "contact", t.of("sip.party.contact"), kept(party, SipParty::contact), typed));
    if (!known.linked().isEmpty()) {
      Object provider = party == null ? null : party.provider();
      fields.add(
          Field.of(Field.Kind.SELECT, at + "provider", t.of("sip.party.linked"))
              .hint(t.of("sip.party.linked.hint"))
              .options(Choices.orNone(t.of("sip.party.not.linked"), known.linked()))
              .mayBeLeftOut()
              .value(typed.or(at + "provider", provider == null ? "" : provider.toString())));
    }
    return fields;
  }

  private Answer named(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<NewParty> parties = new ArrayList<>();
          for (int i = 0;
              i < MOST && form.everything().containsKey("parties-" + i + "-name");
              i++) {
            String at = "parties-" + i + "-";
            Id<NetworkMember> member = form.id(at + "member");
            if (member != null || !form.text(at + "name").isEmpty()) {
              parties.add(
                  new NewParty(
                      form.id(at + "id"),
                      form.choice(at + "kind", SipParty.Kind.class, SipParty.Kind.OTHER),
                      form.text(at + "name"),
                      form.text(at + "contact"),
                      form.id(at + "provider"),
                      member));
            }
          }
          form.check();
          site.sips().parties(visit.caller(), visit.id("sip"), form.revision(), parties);
          return Visit.after(SipPage.place(visit), Done.SIP_SAVED);
        },
        refusal -> parties(visit, refusal));
  }

  private Answer content(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Sip sip = SipPage.sip(visit);
    Typed typed = Typed.in(visit, refusal);
    SipContent shown = sip.draft();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("words", "", "", words(shown, typed, t)));
    sections.addAll(
        repeated(
            "interventions",
            t.of("sip.interventions"),
            shown.interventions(),
            t.of("sip.intervention.new"),
            (one, i) -> intervention(sip, one, "interventions-" + i + "-", typed, t)));
    sections.addAll(
        repeated(
            "others",
            t.of("sip.others"),
            shown.others(),
            t.of("sip.other.new"),
            (one, i) -> other(one, "others-" + i + "-", typed, t)));
    sections.add(new Section("responsible", t.of("sip.main"), "", main(sip, shown, typed, t)));
    return sections(
        visit,
        t.of("sip.write"),
        new Before(t.of("sip.write.lead"), SipExempt.notices(visit)),
        sections,
        refusal);
  }

  /** A section for each that there is, and two empty ones; what is left empty is not kept. */
  private static <T> List<Section> repeated(
      String id, String title, List<T> there, String fresh, Questions<T> questions) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < there.size() + 2; i++) {
      T one = i < there.size() ? there.get(i) : null;
      String heading = one == null ? fresh : title + " " + (i + 1);
      sections.add(new Section(id + "-" + i, heading, "", questions.about(one, i)));
    }
    return sections;
  }

  /** The questions about one of several. */
  private interface Questions<T> {
    List<Field> about(@Nullable T one, int number);
  }

  private static List<Field> words(SipContent content, Typed typed, Texts t) {
    return List.of(
        Field.of(Field.Kind.LONG, "important", t.of("sip.important"))
            .inOwnWords()
            .mayBeLeftOut()
            .value(typed.or("important", content.important())),
        goals("goals-now", t.of("sip.goals.now"), content, false, typed, t),
        goals("goals-later", t.of("sip.goals.later"), content, true, typed, t));
  }

  private static Field goals(
      String name, String label, SipContent content, boolean later, Typed typed, Texts t) {
    String lines =
        String.join(
            "\n",
            content.goals().stream()
                .filter(goal -> goal.longTerm() == later)
                .map(SipGoal::words)
                .toList());
    return Field.of(Field.Kind.LONG, name, label)
        .hint(t.of("form.one.a.line"))
        .mayBeLeftOut()
        .value(typed.or(name, lines));
  }

  private static List<Field> intervention(
      Sip sip, @Nullable SipIntervention one, String at, Typed typed, Texts t) {
    Id<SipParty> party = one == null ? null : one.party();
    return List.of(
        text(at + "what", t.of("sip.what.is.done"), kept(one, SipIntervention::what), typed),
        party(sip, at + "party", t.of("sip.answers"), party, typed, t),
        text(at + "unit", t.of("sip.unit"), kept(one, SipIntervention::unit), typed),
        text(at + "person", t.of("sip.person"), kept(one, SipIntervention::person), typed),
        day(at + "by", t.of("sip.by"), one == null ? null : one.by(), typed, t));
  }

  private static List<Field> other(@Nullable SipMeasure one, String at, Typed typed, Texts t) {
    return List.of(
        text(at + "what", t.of("sip.what.is.done"), kept(one, SipMeasure::what), typed),
        text(at + "who", t.of("sip.who"), kept(one, SipMeasure::who), typed),
        day(at + "by", t.of("sip.by"), one == null ? null : one.by(), typed, t));
  }

  private static <T> String kept(@Nullable T one, Function<T, String> what) {
    return one == null ? "" : what.apply(one);
  }

  private static List<Field> main(Sip sip, SipContent content, Typed typed, Texts t) {
    return List.of(
        Field.of(Field.Kind.TICK, "noOthers", t.of("sip.others.none"))
            .value(typed.or("noOthers", content.noOthers() ? "true" : "")),
        party(sip, "main", t.of("sip.main"), content.main().party(), typed, t),
        text("main-person", t.of("sip.person"), content.main().person(), typed),
        text("main-phone", t.of("sip.phone"), content.main().phone(), typed),
        day("followUp", t.of("sip.follow.up.day"), content.followUp(), typed, t),
        Field.of(Field.Kind.LONG, "crisis", t.of("sip.crisis"))
            .mayBeLeftOut()
            .value(typed.or("crisis", content.crisis())),
        FormPages.revision(sip.revision()));
  }

  private static Field text(String name, String label, String kept, Typed typed) {
    return Field.of(Field.Kind.TEXT, name, label).mayBeLeftOut().value(typed.or(name, kept));
  }

  private static Field day(
      String name, String label, @Nullable LocalDate kept, Typed typed, Texts t) {
    return DayFields.day(name, label, kept == null ? "" : kept.toString(), typed, t).mayBeLeftOut();
  }

  private static Field party(
      Sip sip, String name, String label, @Nullable Id<SipParty> kept, Typed typed, Texts t) {
    List<Field.Option> principals =
        sip.parties().stream()
            .filter(party -> party.kind().isPrincipal())
            .map(party -> Field.Option.of(party.id().toString(), party.name()))
            .toList();
    return Field.of(Field.Kind.SELECT, name, label)
        .options(Choices.orNone(t.of("sip.not.decided"), principals))
        .mayBeLeftOut()
        .value(typed.or(name, kept == null ? "" : kept.toString()));
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          SipContent content = read(form);
          form.check();
          site.sips().save(visit.caller(), visit.id("sip"), form.revision(), content);
          return Visit.after(SipPage.place(visit), Done.SIP_SAVED);
        },
        refusal -> content(visit, refusal));
  }

  private static SipContent read(Reading form) {
    List<SipGoal> goals = new ArrayList<>();
    form.lines("goals-now").forEach(line -> goals.add(new SipGoal(line, false)));
    form.lines("goals-later").forEach(line -> goals.add(new SipGoal(line, true)));
    List<SipIntervention> interventions = new ArrayList<>();
    for (int i = 0; form.everything().containsKey("interventions-" + i + "-what"); i++) {
      String at = "interventions-" + i + "-";
      if (!form.text(at + "what").isEmpty()) {
        interventions.add(
            new SipIntervention(
                form.text(at + "what"),
                form.id(at + "party"),
                form.text(at + "unit"),
                form.text(at + "person"),
                form.day(at + "by")));
      }
    }
    List<SipMeasure> others = new ArrayList<>();
    for (int i = 0; form.everything().containsKey("others-" + i + "-what"); i++) {
      String at = "others-" + i + "-";
      if (!form.text(at + "what").isEmpty()) {
        others.add(
            new SipMeasure(form.text(at + "what"), form.text(at + "who"), form.day(at + "by")));
      }
    }
    return new SipContent(
        form.text("important"),
        goals,
        interventions,
        others,
        form.ticked("noOthers"),
        new SipMain(form.id("main"), form.text("main-person"), form.text("main-phone")),
        form.day("followUp"),
        form.text("crisis"));
  }
}
