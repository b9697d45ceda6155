package dev.lectern.site.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Makes each form post to the address that the browser shows, instead of to the Facelets view behind it. No script is
 * needed.
 */
public class PublicAddresses extends ViewHandlerWrapper {
    private static final String NONCE = "primefaces.nonce";

    public PublicAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null) return super.getActionURL(faces, viewId);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? address.toString() : address + "?" + query;
    }

    /**
     * Called for each form. PrimeFaces requires its nonce back from every form. It adds the nonce by a script, which
     * plain pages do not load, so this method adds it as a hidden field.
     */
    @Override
    public void writeState(FacesContext faces) throws IOException {
        super.writeState(faces);
        Object nonce = faces.getViewRoot().getViewMap().get(NONCE);
        if (nonce == null) return;
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("input", null);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", NONCE, null);
        out.writeAttribute("value", nonce, null);
        out.endElement("input");
    }
}
