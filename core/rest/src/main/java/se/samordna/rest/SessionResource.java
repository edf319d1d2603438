package se.samordna.rest;

import java.util.Arrays;
import java.util.List;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Accounts;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.FirstAdministrator;
import se.samordna.access.Sessions;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Logging in and out, who one is, and the very first start. */
record SessionResource(Sessions sessions, Accounts accounts) implements Resource {
  record Login(String userName, char[] password) {}

  /** The token goes into {@code Authorization: Bearer}; a browser gets it as a cookie as well. */
  record Session(String token, Me me) {}

  record Me(
      Id<Account> account,
      Id<Staff> staff,
      Id<Provider> provider,
      String displayName,
      List<Assignment> assignments) {
    static Me of(Caller caller) {
      return new Me(
          caller.account(),
          caller.staff(),
          caller.provider(),
          caller.displayName(),
          caller.assignments());
    }
  }

  record Setup(String token, FirstAdministrator first) {}

  record SetupState(boolean needed) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("/session", "logIn", "Log in with user name and password")
            .forEverybody()
            .takes(Login.class)
            .makes(Session.class)
            .by(this::logIn),
        Operation.get("/session", "me", "Who is logged in, with the assignments in force")
            .gives(Me.class)
            .by(call -> Reply.of(Me.of(call.caller()))),
        Operation.delete("/session", "logOut", "End the session at once").by(this::logOut),
        Operation.get("/setup", "setupState", "Whether the first administrator is still to be made")
            .forEverybody()
            .gives(SetupState.class)
            .by(call -> Reply.of(new SetupState(accounts.none()))),
        Operation.post("/setup", "setUp", "Make the first administrator with the one-time token")
            .forEverybody()
            .takes(Setup.class)
            .makes(Account.class)
            .by(this::setUp));
  }

  private Reply logIn(Call call) {
    Login login = call.body(Login.class);
    try {
      String token = sessions.logIn(login.userName(), login.password(), call.request().remote());
      Caller caller =
          sessions
              .caller(token, Channel.API, call.language())
              .orElseThrow(() -> Refusal.of(Code.NOT_LOGGED_IN));
      return Reply.of(new Session(token, Me.of(caller))).beginning(token);
    } finally {
      Arrays.fill(login.password(), ' ');
    }
  }

  private Reply logOut(Call call) {
    call.request().session().ifPresent(sessions::logOut);
    return Reply.nothing().ending();
  }

  private Reply setUp(Call call) {
    Setup setup = call.body(Setup.class);
    try {
      return Reply.of(accounts.setUp(setup.token(), setup.first()));
    } finally {
      Arrays.fill(setup.first().password(), ' ');
    }
  }
}
