/**
 * What the API and the pages share of HTTP.
 *
 * <p>A bundle that answers requests has one whiteboard servlet, which does nothing but hand each
 * request to a {@link se.samordna.http.Border}:
 *
 * <pre>{@code
 * @Component(service = Servlet.class)
 * @HttpWhiteboardServletPattern("/*")
 * public final class PageServlet extends HttpServlet {
 *   private final Services services;
 *   private final Border border;
 *
 *   @Activate
 *   public PageServlet(BundleContext context) {
 *     services = new Services(context);
 *     Persons persons = services.get(Persons.class);        // always there, 503 while it is away
 *     Routes routes =
 *         Routes.of(
 *             Route.open(Method.GET, "/login", request -> Answer.html(200, loginPage(request))),
 *             Route.get("/persons/{person}", request -> show(persons, request)),
 *             Route.post("/persons/{person}/plans", request -> Answer.seeOther("/plans/...")));
 *     border = new Border(routes, new PageManners(...), doors, Limits.usual());
 *   }
 *
 *   @Override
 *   protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
 *     border.answer(in, out);
 *   }
 *
 *   @Deactivate
 *   void close() {
 *     services.close();
 *   }
 * }
 * }</pre>
 *
 * <p>The border gives every request an id, reads its body within limits, knows its language and its
 * caller, refuses forged requests, turns a {@link se.samordna.refusal.Refusal} thrown by a handler
 * into an answer through the bundle's {@link se.samordna.http.Manners}, and puts the security
 * headers on whatever goes out. Handlers take a {@link se.samordna.http.Request} and return an
 * {@link se.samordna.http.Answer}; both are free of servlets and easy to test.
 *
 * <p>A form on a page carries {@link se.samordna.http.Request#formToken()} in a hidden field named
 * {@link se.samordna.http.Border#FORM_TOKEN_FIELD}, the login form too; htmx may send it as the
 * header {@link se.samordna.http.Border#FORM_TOKEN_HEADER}. A login handler answers with {@link
 * se.samordna.http.Answer#withSession(String)}, a logout handler with {@link
 * se.samordna.http.Answer#withoutSession()}.
 *
 * <p>{@code /health/ready} asks for {@code /login} in the process, so the pages must answer that
 * path with 200 for those who are not logged in.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.http;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
