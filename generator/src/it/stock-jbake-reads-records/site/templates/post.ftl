<h1>${content.title}</h1>
<p>${content.date?string("yyyy-MM-dd")} ${content.duration} ${content.url} <#list content.tags as tag>[${tag}]</#list></p>
${content.body}
