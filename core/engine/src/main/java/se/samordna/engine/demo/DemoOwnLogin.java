package se.samordna.engine.demo;

import java.util.Arrays;
import java.util.Locale;
import se.samordna.access.Caller;
import se.samordna.engine.own.SecondFactor;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnSessions.FactorKey;
import se.samordna.own.OwnSessions.Opening;
import se.samordna.person.Person;

/** Lets one of the demo's persons log in to the own pages. */
final class DemoOwnLogin {
  private static final String HERE = "127.0.0.1";

  private final DemoServices services;
  private final Caller staff;

  DemoOwnLogin(DemoServices services, Caller staff) {
    this.services = services;
    this.staff = staff;
  }

  /** The line that tells how: name, passphrase, and the key for an authenticator app. */
  String of(Person person) {
    String code = services.ownLogins().handOut(staff, person.id(), IdentityCheck.KNOWN, "").code();
    FactorKey key = services.ownSessions().key(code, HERE);
    String name = person.givenName().toLowerCase(Locale.ROOT);
    String passphrase = DemoLogins.draw();
    char[] typed = passphrase.toCharArray();
    services
        .ownSessions()
        .open(
            new Opening(code, name, typed, SecondFactor.shownBy(key, services.clock().now())),
            HERE);
    Arrays.fill(typed, ' ');
    return String.format(
        Locale.ROOT,
        "%-8s %s  %s, PERSON, /my/login, %s",
        name,
        passphrase,
        person.name(),
        key.key().replace(" ", ""));
  }
}
