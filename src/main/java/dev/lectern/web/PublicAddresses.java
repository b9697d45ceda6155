package dev.lectern.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Lets a form post to the address that the browser shows, and not to the view behind it. */
public class PublicAddresses extends ViewHandlerWrapper {

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
}
