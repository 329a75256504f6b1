/** A help desk on Spring Boot, with Twilio's client as a bean and a controller that TaskRouter calls. */
package com.example.desk;
