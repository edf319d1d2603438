package se.samordna.engine.own;

import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Action;
import se.samordna.audit.ReadAbout;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;
import se.samordna.engine.access.Work;
import se.samordna.engine.audit.LogInWords;
import se.samordna.engine.consent.ConsentWriting;
import se.samordna.engine.person.Identifiers;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnConsents;
import se.samordna.own.OwnContact;
import se.samordna.own.OwnDecision;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnMandate;
import se.samordna.own.OwnMeetings;
import se.samordna.own.OwnPages;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnSip;
import se.samordna.own.Self;

/** What persons read about themselves, from the store. */
@Component(service = OwnPages.class)
public final class KeptOwnPages implements OwnPages {
  private final Work work;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptOwnPages(@Reference Work work, @Reference Identifiers identifiers) {
    this.work = work;
    this.identifiers = identifiers;
  }

  private <T> T read(Self self, Action action, String what, Function<Reading, T> page) {
    return work.by(self, action)
        .about(what, self.person())
        .read(access -> page.apply(Reading.of(access, self, identifiers)));
  }

  @Override
  public OwnFile.Start start(Self self) {
    return read(self, Action.PERSON_READ, "person", Reading::start);
  }

  @Override
  public List<OwnPlan> plans(Self self) {
    return read(self, Action.PLAN_READ, "plans", reading -> reading.plans().plans());
  }

  @Override
  public List<OwnDecision> decisions(Self self) {
    return read(
        self,
        Action.SHARED_DECISION_READ,
        "shared decisions",
        reading -> reading.decisions().decisions());
  }

  @Override
  public OwnFile.InCrisis crisis(Self self) {
    return read(self, Action.CRISIS_PLAN_READ, "crisis plan", reading -> reading.plans().crisis());
  }

  @Override
  public List<OwnSip> sips(Self self) {
    return read(self, Action.SIP_READ, "sips", reading -> reading.meetings().sips());
  }

  @Override
  public List<OwnFile.Met> meetings(Self self) {
    return read(self, Action.MEETING_READ, "meetings", reading -> reading.meetings().meetings());
  }

  @Override
  public OwnMeetings personMeetings(Self self) {
    return read(
        self,
        Action.MEETING_READ,
        "meetings about a person",
        reading -> reading.meetings().personMeetings());
  }

  @Override
  public Page<OwnContact> contacts(Self self, PageRequest page) {
    return read(self, Action.PERSON_READ, "contacts", reading -> reading.contacts().contacts(page));
  }

  @Override
  public OwnContact contact(Self self, Id<Contact> contact) {
    return work.by(self, Action.PERSON_READ)
        .thing("contact", contact, tx -> tx.contacts().personOf(self.provider(), contact))
        .read(access -> Reading.of(access, self, identifiers).contacts().contact(contact));
  }

  @Override
  public List<OwnFile.Member> network(Self self) {
    return read(self, Action.PERSON_READ, "network", Reading::network);
  }

  @Override
  public List<OwnMandate> mandates(Self self) {
    return read(
        self, Action.OMBUD_READ, "ombud mandates", reading -> reading.mandates().mandates());
  }

  @Override
  public OwnBlocks blocks(Self self) {
    return read(self, Action.BLOCK_READ, "block", Reading::blocks);
  }

  @Override
  public OwnConsents consents(Self self) {
    return read(self, Action.CONSENT_READ, "consents", reading -> reading.consents().consents());
  }

  @Override
  public List<Recipient> recipients(Self self) {
    return work.by(self, Action.CONSENT_READ)
        .about("recipients", null)
        .read(ConsentWriting::recipients);
  }

  @Override
  public Page<ReadAbout> log(Self self, PageRequest page) {
    return work.by(self, Action.LOG_READ)
        .read(access -> LogInWords.of(access.tx(), access.provider(), access.person(), page));
  }

  @Override
  public OwnFile export(Self self) {
    return read(self, Action.OWN_EXPORT, "person", Reading::file);
  }
}
