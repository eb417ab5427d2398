<#list published_posts as post>
<a href="${post.uri}">${post.title}</a>
</#list>
