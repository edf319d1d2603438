package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;

/** What of somebody goes beyond the team: consents, links, and copies of what others keep. */
final class SharedRecord {
  private static final String KEPT = WholeRecord.KEPT;
  private static final LocalDate TODAY = WholeRecord.TODAY;

  private final WholeRecord record;
  private final FactTeam team;
  private final House house;
  private final Person person;

  SharedRecord(WholeRecord record) {
    this.record = record;
    team = record.team;
    house = record.house;
    person = record.person;
  }

  /** A link of the protected person's, and a code for one more. */
  void link() {
    House other = new House(house.store);
    House third = new House(house.store);
    Caller there = other.nurse();
    ConsentWord said = new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");
    house.consents.give(
        team.anna,
        person.id(),
        new Consents.NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(other.provider), Recipient.of(third.provider)),
                Purpose.COORDINATION,
                List.of(InformationCategory.CONTACT),
                List.of(),
                "",
                ""),
            null,
            null,
            said));
    other.links.confirm(
        there,
        other.person(there, "Elin", "Hemlund").id(),
        new PersonLinks.Confirmation(
            house.links.offer(team.anna, person.id(), other.provider.id()).code(), said));
    record.things.put(PersonLink.class, house.links.of(team.anna, person.id()).get(0).id());
    record.things.put(
        LinkOffer.class,
        house.links.offer(team.anna, person.id(), third.provider.id()).offer().id());
    record.things.put(Provider.class, third.provider.id());
    received(other);
  }

  /** A copy of another provider's SIP, as it would come through the link. */
  private void received(House from) {
    SipParty there =
        new SipParty(
            Id.next(), SipParty.Kind.MUNICIPALITY, KEPT + " kommun", KEPT, false, null, null);
    ReceivedSip copy =
        new ReceivedSip(
            Id.next(),
            person.id(),
            from.provider.id(),
            from.provider.name(),
            UUID.randomUUID().toString(),
            1,
            new SipContent(
                KEPT + " vill jag",
                List.of(new SipContent.SipGoal(KEPT, false)),
                List.of(),
                List.of(),
                true,
                new SipContent.SipMain(there.id(), KEPT, KEPT),
                TODAY.plusMonths(1),
                KEPT),
            List.of(there),
            List.of(new SipVersion.Standing(there.id(), null, null)),
            "0".repeat(64),
            true,
            TODAY,
            house.clock.instant(),
            null);
    house.store.write(
        tx -> {
          tx.sipCopies().add(house.provider.id(), copy);
          return copy;
        });
    record.things.put(ReceivedSip.class, copy.id());
  }

  Id<Consent> consent() {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.EXTERNAL_COPY,
            List.of(Recipient.outsider("Rut", "")),
            Purpose.CLOSE_ONES,
            List.of(InformationCategory.CRISIS_PLAN),
            List.of(),
            "",
            "");
    return house
        .consents
        .give(
            team.anna,
            person.id(),
            new Consents.NewConsent(
                terms, null, null, new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")))
        .id();
  }
}
