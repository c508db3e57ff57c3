// Entry point of the imrdocs command.
return 0;
