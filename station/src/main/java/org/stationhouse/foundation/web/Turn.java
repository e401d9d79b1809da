package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A redirect after a post. To a page's own script it is told by a header, so that the script leaves the form only when the answer is
 * there and the next page is fetched once.
 */
final class Turn extends RedirectView {

    Turn(String to) {
        super(to);
        setExposeModelAttributes(false);
        setExpandUriTemplateVariables(false);
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            super.renderMergedOutputModel(model, request, response);
            return;
        }
        String to = createTargetUrl(model, request);
        org.springframework.web.servlet.support.RequestContextUtils.saveOutputFlashMap(to, request, response);
        response.setHeader("HX-Redirect", to);
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
