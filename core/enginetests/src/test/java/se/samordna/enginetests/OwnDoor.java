package se.samordna.enginetests;

import java.time.Duration;
import java.util.UUID;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnSessions.Opening;
import se.samordna.own.OwnSessions.OwnPass;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.text.Language;

/** A person who was handed a login and has opened it, as they log in. */
public final class OwnDoor {
  static final String PASSPHRASE = "kajor över Provlandia";

  private final House house;
  final String name = "kaja-" + UUID.randomUUID();
  final String address = UUID.randomUUID().toString();
  final App app;
  private final String first;

  private OwnDoor(House house, String code) {
    this.house = house;
    app = new App(house.ownSessions.key(code, address).key());
    first =
        house.ownSessions.open(
            new Opening(code, name, PASSPHRASE.toCharArray(), app.shows(house.clock.instant())),
            address);
  }

  /** The person, with a login that staff have just handed out. */
  public static OwnDoor of(House house, Caller staff, Person person) {
    return new OwnDoor(
        house,
        house.ownLogins.handOut(staff, person.id(), IdentityCheck.DOCUMENT, "körkort").code());
  }

  /** The token of the session that began when the login was opened. */
  public String token() {
    return first;
  }

  /** Logs in a minute later: a code is good once. */
  public String logIn() {
    house.clock.pass(Duration.ofMinutes(1));
    return logIn(PASSPHRASE, app.shows(house.clock.instant()));
  }

  String logIn(String passphrase, String factor) {
    return house.ownSessions.logIn(new OwnPass(name, passphrase.toCharArray(), factor), address);
  }

  /** The person as the first session knows them now. */
  public Self self() {
    return house.ownSessions.self(first, Channel.API, Language.SV).orElseThrow();
  }
}
