package customerimport.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever refuses a request by its status alone, sign-in or framework, is given the words: problem
 * details in the reader's language, and nothing of how the product is made.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  ProblemFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var told = new Told(request, response);
    try {
      chain.doFilter(request, told);
    } catch (IOException brokenOff) {
      throw brokenOff;
    } catch (ServletException | RuntimeException surprise) {
      problems.write(surprise, request, response);
    }
  }

  private final class Told extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Told(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      problems.write(Refusal.of(Reason.of(status)), request, (HttpServletResponse) getResponse());
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
