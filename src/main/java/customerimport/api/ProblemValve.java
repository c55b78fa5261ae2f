package customerimport.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Tells what the server refuses by itself, before any filter, in the words of the API. */
final class ProblemValve extends ErrorReportValve {

  private final ProblemWriter problems;

  ProblemValve(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      problems.write(Refusal.of(Reason.of(status)), request, response.getResponse());
    } catch (IOException gone) {
      container.getLogger().debug("The answer could not be written", gone);
    }
  }
}
