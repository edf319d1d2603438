package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.own.OwnWords.OwnTerms;
import se.samordna.own.OwnWords.OwnYes;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.OwnTab;

/** What the person says yes and no to, by the person. */
final class OwnConsentsPage {
  private static final String NEW = "/my/consents/new";
  private static final List<ConsentType> ASKED =
      Stream.of(ConsentType.values()).filter(type -> type != ConsentType.SVOD_READ).toList();

  private final Site site;

  OwnConsentsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.CONSENTS.address(), this::show),
        site.own(NEW, visit -> asking(visit, null)),
        site.ownPost(NEW, this::said),
        site.ownPost("/my/consents/{consent}/withdraw", this::withdrawn));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    return OwnStartPage.own(
        visit,
        visit
            .frame(t.named(OwnTab.CONSENTS), Menu.NONE)
            .lead(t.of("own.consents.lead"))
            .doing(Button.to(NEW, t.of("own.consent.new")).icon("plus").primary()),
        OwnTab.CONSENTS,
        new OwnConsentCards(t).all(site.ownPages().consents(visit.self())));
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "answer", t.of("own.consent.answer"))
            .options(
                List.of(
                    Option.of("yes", t.of("consent.answer.yes")),
                    Option.of("no", t.of("consent.answer.no"))))
            .value(typed.or("answer", "yes")));
    fields.addAll(terms(visit, typed));
    fields.add(
        DayFields.day("to", t.of("consent.to"), "", typed, t)
            .hint(t.of("consent.to.hint"))
            .mayBeLeftOut());
    return FormPages.show(
        visit,
        visit
            .frame(t.of("own.consent.new"), Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.CONSENTS, t.of("own.consent.new")))
            .lead(t.of("own.consent.lead")),
        FormView.of(NEW, t.of("form.save"), fields)
            .leave(OwnTab.CONSENTS.address(), t.of("form.leave")),
        refusal);
  }

  private List<Field> terms(Visit visit, Typed typed) {
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
            .options(Recipients.options(site.ownPages().recipients(visit.self())))
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

  private Answer said(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          boolean no = form.typed("answer").equals("no");
          List<Recipient> recipients =
              new ArrayList<>(Recipients.chosen(form.all("terms-recipients")));
          Recipients.outsider(form).ifPresent(recipients::add);
          OwnTerms terms =
              new OwnTerms(
                  form.choice(
                      "terms-type", ConsentType.class, ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS),
                  recipients,
                  form.choice("terms-purpose", Purpose.class, Purpose.COORDINATION),
                  form.choices("terms-categories", InformationCategory.class),
                  form.choices("terms-exclusions", InformationCategory.class));
          var to = form.day("to");
          form.check();
          if (no) {
            site.ownWords().refuse(visit.self(), terms);
          } else {
            site.ownWords().give(visit.self(), new OwnYes(terms, null, to));
          }
          return Visit.after(OwnTab.CONSENTS.address(), Done.CONSENT_RECORDED);
        },
        refusal -> asking(visit, refusal));
  }

  private Answer withdrawn(Visit visit) {
    site.ownWords().withdraw(visit.self(), visit.<Consent>id("consent"));
    return Visit.after(OwnTab.CONSENTS.address(), Done.CONSENT_WITHDRAWN);
  }
}
