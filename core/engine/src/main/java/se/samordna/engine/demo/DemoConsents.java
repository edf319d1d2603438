package se.samordna.engine.demo;

import java.util.List;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.organisation.Provider;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;

/** One of the persons has support at home, too, and lets the two providers know of each other. */
final class DemoConsents {
  private static final int LINKED = 1;

  private final DemoServices services;
  private final Caller nurse;

  DemoConsents(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /**
   * Writes the consents on either side, the code that the person carries, and a SIP with a copy.
   */
  void write(DemoHouse house, Diary diary) {
    diary.now(() -> link(house.person(LINKED), house.caller("bo"), house.region()));
  }

  private void link(Person here, Caller bo, Provider region) {
    Person there =
        services
            .persons()
            .register(
                bo,
                new NewPerson(
                    bo.units().get(0),
                    here.identifiers().get(0).identifier().value(),
                    new PersonChange(
                        here.givenName(),
                        here.familyName(),
                        here.pronoun(),
                        null,
                        Protection.NONE,
                        "",
                        "",
                        "")));
    services
        .contacts()
        .setPaths(
            bo,
            there.id(),
            List.of(new NewPath("Boendestödet", "070-174 06 90", "Vardagar 7–21", false)));
    give(nurse, here, bo.provider(), InformationCategory.PLAN_INTERVENTIONS);
    give(bo, there, nurse.provider(), InformationCategory.CONTACT);
    String code = services.links().offer(nurse, here.id(), bo.provider()).code();
    services.links().confirm(bo, there.id(), new Confirmation(code, word()));
    new DemoSips(services, bo).adopt(there, region);
  }

  private void give(
      Caller caller, Person person, Id<Provider> to, InformationCategory... categories) {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
            List.of(new Recipient(Recipient.Kind.PROVIDER, to, null, "", "")),
            Purpose.COORDINATION,
            List.of(categories),
            List.of(),
            "",
            "");
    services.consents().give(caller, person.id(), new NewConsent(terms, null, null, word()));
  }

  private ConsentWord word() {
    return new ConsentWord(ConsentWord.Form.WRITTEN, services.clock().today(), null, "");
  }
}
