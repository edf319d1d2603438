package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewAttempt;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Consents.NewRefusal;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Writes down what the person says yes or no to, takes it back, and what was tried. */
final class ConsentPage {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final List<ConsentType> ASKED =
      Stream.of(ConsentType.values()).filter(type -> type != ConsentType.SVOD_READ).toList();

  private final Site site;

  ConsentPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/consents/new", visit -> asking(visit, null)),
        site.post("/persons/{person}/consents/new", this::answered),
        site.get("/persons/{person}/consents/{consent}/withdraw", visit -> ending(visit, null)),
        site.post("/persons/{person}/consents/{consent}/withdraw", this::ended),
        site.get("/persons/{person}/consents/attempt", visit -> trying(visit, null)),
        site.post("/persons/{person}/consents/attempt", this::tried));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/consents";
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "answer", t.of("consent.answer", heading.person().givenName()))
            .options(
                List.of(
                    Option.of(YES, t.of("consent.answer.yes")),
                    Option.of(NO, t.of("consent.answer.no"))))
            .value(typed.or("answer", YES)));
    fields.addAll(terms(visit, heading, typed));
    fields.add(DayFields.day("from", t.of("consent.from"), visit.today().toString(), typed, t));
    fields.add(
        DayFields.day("to", t.of("consent.to"), "", typed, t)
            .hint(t.of("consent.to.hint"))
            .mayBeLeftOut());
    fields.addAll(word(visit, typed, t.of("consent.note.hint")));
    fields.add(
        Field.of(Field.Kind.LONG, "terms-capacity", t.of("consent.capacity"))
            .hint(t.of("consent.capacity.hint"))
            .mayBeLeftOut()
            .value(typed.or("terms-capacity", "")));
    fields.add(
        Field.of(Field.Kind.TEXT, "terms-evidence", t.of("consent.evidence"))
            .mayBeLeftOut()
            .value(typed.or("terms-evidence", "")));
    return FormPages.show(
        visit,
        heading.below(t.of("consent.new"), Tab.NETWORK).lead(t.of("consent.lead")),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  private List<Field> terms(Visit visit, PersonHeading heading, Typed typed) {
    Texts t = visit.t();
    return List.of(
        Field.of(Field.Kind.SELECT, "terms-type", t.of("consent.type"))
            .options(Choices.of(ASKED, t))
            .value(typed.or("terms-type", ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS.name())),
        Field.of(Field.Kind.RADIO, "terms-purpose", t.of("consent.purpose"))
            .options(Choices.of(Purpose.class, t))
            .value(typed.or("terms-purpose", Purpose.COORDINATION.name())),
        Field.of(Field.Kind.CHECKS, "terms-recipients", t.of("consent.recipients"))
            .mayBeLeftOut()
            .options(
                Recipients.options(
                    site.consents().recipients(visit.caller(), heading.person().id())))
            .answers(typed.all("terms-recipients", List.of())),
        Recipients.outsider(typed, t),
        Recipients.organisation(typed, t),
        Field.of(Field.Kind.CHECKS, "terms-categories", t.of("consent.categories"))
            .mayBeLeftOut()
            .options(Choices.of(InformationCategory.class, t))
            .answers(typed.all("terms-categories", List.of())),
        Field.of(Field.Kind.CHECKS, "terms-exclusions", t.of("consent.exclusions"))
            .hint(t.of("consent.exclusions.hint"))
            .mayBeLeftOut()
            .options(Choices.of(InformationCategory.class, t))
            .answers(typed.all("terms-exclusions", List.of())));
  }

  /** How it was said, on which day, and what was said. */
  static List<Field> word(Visit visit, Typed typed, String hint) {
    Texts t = visit.t();
    return List.of(
        Field.of(Field.Kind.RADIO, "word-form", t.of("consent.form"))
            .options(Choices.of(ConsentWord.Form.class, t))
            .value(typed.or("word-form", "")),
        DayFields.day("word-day", t.of("consent.day"), visit.today().toString(), typed, t),
        Field.of(Field.Kind.LONG, "word-note", t.of("consent.note"))
            .hint(hint)
            .mayBeLeftOut()
            .value(typed.or("word-note", "")));
  }

  /** What the form says of it. */
  static ConsentWord word(Reading form, Visit visit) {
    return new ConsentWord(
        form.choice("word-form", ConsentWord.Form.class, ConsentWord.Form.WRITTEN),
        form.neededDay("word-day", visit.today()),
        null,
        form.text("word-note"));
  }

  private Answer answered(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          boolean no = form.typed("answer").equals(NO);
          ConsentTerms terms = terms(form);
          var from = form.neededDay("from", visit.today());
          var to = form.day("to");
          ConsentWord word = word(form, visit);
          form.check();
          if (no) {
            site.consents().refuse(visit.caller(), visit.id("person"), new NewRefusal(terms, word));
          } else {
            site.consents()
                .give(visit.caller(), visit.id("person"), new NewConsent(terms, from, to, word));
          }
          return Visit.after(back(visit), Done.CONSENT_RECORDED);
        },
        refusal -> asking(visit, refusal));
  }

  private static ConsentTerms terms(Reading form) {
    List<Recipient> recipients = new ArrayList<>(Recipients.chosen(form.all("terms-recipients")));
    Recipients.outsider(form).ifPresent(recipients::add);
    return new ConsentTerms(
        form.choice("terms-type", ConsentType.class, ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS),
        recipients,
        form.choice("terms-purpose", Purpose.class, Purpose.COORDINATION),
        form.choices("terms-categories", InformationCategory.class),
        form.choices("terms-exclusions", InformationCategory.class),
        form.text("terms-capacity"),
        form.text("terms-evidence"));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    return FormPages.show(
        visit,
        heading
            .below(t.of("consent.withdraw"), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("consent.withdraw.lead")),
        FormView.of(
                visit.request().path(),
                t.of("consent.withdraw"),
                word(visit, Typed.in(visit, refusal), t.of("consent.withdraw.hint")))
            .leave(back(visit), t.of("form.leave")),
        copies(visit),
        refusal);
  }

  /** What was given on the consent and stays with whoever has it. */
  private RowCard copies(Visit visit) {
    Texts t = visit.t();
    Id<Consent> consent = visit.id("consent");
    List<Row> rows =
        site
            .consents()
            .disclosures(visit.caller(), visit.id("person"), PageRequest.first(Page.MAX_SIZE))
            .rows()
            .stream()
            .filter(one -> one.way() == Disclosure.Way.COPY && consent.equals(one.consent()))
            .map(
                one ->
                    new Row(
                        "paper",
                        Tone.PLAIN,
                        ConsentsPage.called(one.recipient()),
                        null,
                        one.what(),
                        t.dates().dated(Days.of(one.at()))))
            .toList();
    return new RowCard(
        "copies",
        t.of("consent.copies"),
        Integer.toString(rows.size()),
        rows,
        new Empty("paper", t.of("consent.copies.none"), t.of("consent.copies.stay"), null),
        null);
  }

  private Answer ended(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          ConsentWord word = word(form, visit);
          form.check();
          site.consents().withdraw(visit.caller(), visit.<Consent>id("consent"), word);
          return Visit.after(back(visit), Done.CONSENT_WITHDRAWN);
        },
        refusal -> ending(visit, refusal));
  }

  private Answer trying(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    return FormPages.show(
        visit,
        heading.below(t.of("consent.attempt"), Tab.NETWORK).shape(Shape.NARROW),
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.SELECT, "type", t.of("consent.type"))
                        .options(Choices.of(ASKED, t))
                        .value(typed.or("type", ConsentType.SIP_CREATION.name())),
                    DayFields.day("day", t.of("consent.day"), visit.today().toString(), typed, t),
                    Field.of(Field.Kind.LONG, "note", t.of("consent.attempt.note"))
                        .value(typed.or("note", ""))))
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  private Answer tried(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewAttempt attempt =
              new NewAttempt(
                  form.choice("type", ConsentType.class, ConsentType.SIP_CREATION),
                  form.neededDay("day", visit.today()),
                  form.needed("note"));
          form.check();
          site.consents().attempt(visit.caller(), visit.id("person"), attempt);
          return Visit.after(back(visit), Done.ATTEMPT_RECORDED);
        },
        refusal -> trying(visit, refusal));
  }
}
