package se.samordna.engine.own;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.engine.access.Access;
import se.samordna.own.OwnContact;
import se.samordna.own.OwnPart;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The contacts with a person as the person reads them: that they were, and not what was noted. */
record ContactReading(Access access, Shown shown, HiddenWords words) {

  /** A page of them, the newest first; three statements. */
  Page<OwnContact> contacts(PageRequest page) {
    Page<Contact> found =
        access.tx().contacts().withPerson(access.provider(), access.person(), page);
    return new Page<>(
        found.rows().stream().filter(this::isShown).map(this::own).toList(), found.nextCursor());
  }

  /** All of them. */
  List<OwnContact> all() {
    List<OwnContact> all = new ArrayList<>();
    @Nullable PageRequest next = PageRequest.first(Page.MAX_SIZE);
    while (next != null) {
      Page<OwnContact> page = contacts(next);
      all.addAll(page.rows());
      next = page.next().map(after -> new PageRequest(after, Page.MAX_SIZE)).orElse(null);
    }
    return all;
  }

  /** One that the person is shown. */
  OwnContact contact(Id<Contact> id) {
    return access
        .tx()
        .contacts()
        .get(access.provider(), id)
        .filter(one -> one.kind().isWithPerson() && isShown(one))
        .map(this::own)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private boolean isShown(Contact one) {
    return shown.shows(OwnPart.CONTACT, one.id().value());
  }

  private OwnContact own(Contact one) {
    return new OwnContact(
        one.id(),
        one.kind(),
        one.place(),
        one.happenedAt(),
        one.minutes(),
        one.reached(),
        one.byNames().stream().map(words::in).toList(),
        one.corrections().stream().map(Reading::own).toList());
  }
}
